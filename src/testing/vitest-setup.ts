import { startTestServer } from "./test-database.ts";

/** vitest globalSetup: the PostgreSQL server that the tests share. */
export default async function setup(): Promise<() => Promise<void>> {
	return startTestServer();
}
