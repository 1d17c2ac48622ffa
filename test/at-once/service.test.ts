/** What is written out and served. */
import { importRooms } from './import-rooms.ts';

await importRooms(['exchange', 'service']);
