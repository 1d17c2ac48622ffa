/** Builds the workbench into build/web: hashed files, nothing inline, nothing fetched from elsewhere. */
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { townLabels } from './plugins/town-labels.ts';

const ROOT = import.meta.dirname;

export default defineConfig({
  root: ROOT,
  plugins: [react(), townLabels()],
  build: {
    outDir: join(ROOT, '..', 'build', 'web'),
    emptyOutDir: true,
    // The server's policy allows no data: fonts or scripts, so every asset stays a file.
    assetsInlineLimit: 0,
    target: 'es2024',
    chunkSizeWarningLimit: 1500,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:4680' } },
});
