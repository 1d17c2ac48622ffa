/** Map tiles that the user has, for the workbench's map. */
import Type from 'typebox';
import { nullable } from '../../schema.ts';
import { TileInfoSchema } from '../api.ts';
import type { Api, ServerOptions } from '../build-server.ts';
import { MAX_ZOOM, type TileFormat } from '../tiles/tile-source.ts';
import { orRefused, TextAnswer } from './common.ts';

const tags = ['map'];

const MEDIA: Readonly<Record<TileFormat, string>> = {
  mvt: 'application/vnd.mapbox-vector-tile',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
};

const Place = Type.Object({
  z: Type.Integer({ minimum: 0, maximum: MAX_ZOOM }),
  x: Type.Integer({ minimum: 0, maximum: 2 ** MAX_ZOOM - 1 }),
  y: Type.Integer({ minimum: 0, maximum: 2 ** MAX_ZOOM - 1 }),
});

export const tileRoutes = (app: Api, { tiles }: ServerOptions): void => {
  app.get(
    '/api/tiles',
    {
      config: { role: 'reader' },
      schema: {
        tags,
        summary: 'What map tiles there are; null without --tiles',
        response: orRefused(nullable(TileInfoSchema)),
      },
    },
    async () => tiles?.info ?? null,
  );
  app.get(
    '/api/tiles/:z/:x/:y',
    {
      config: { role: 'reader' },
      schema: { tags, summary: 'One of them; 204 where there is none', params: Place, response: orRefused(TextAnswer) },
    },
    async ({ params: { z, x, y } }, reply) => {
      const bytes = await tiles?.tile({ z, x, y });
      reply.header('cache-control', 'private, max-age=86400');
      if (!tiles || !bytes) return reply.code(204).send();
      return reply.type(MEDIA[tiles.info.format]).send(Buffer.from(bytes));
    },
  );
};
