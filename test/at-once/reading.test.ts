/** What is reckoned from text alone. */
import { importRooms } from './import-rooms.ts';

await importRooms(['language', 'knowledge', 'reading', 'collation']);
