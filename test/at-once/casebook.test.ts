/** What is kept, in SQLite; the tests on PostgreSQL run beside them. */
import { importRooms } from './import-rooms.ts';

await importRooms(['casebook'], ['casebook/postgres.test.ts']);
