/** Writes src/database/types.ts from the migrated database: a column that does not exist does not compile. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectMap } from "../src/database/ingebouwde-server.ts";
import { generateTypes } from "../src/testing/generate-types.ts";
import { createTestDatabase, startTestServer } from "../src/testing/test-database.ts";

const stop = await startTestServer();
const test = await createTestDatabase();
const pad = join(projectMap, "src", "database", "types.ts");
writeFileSync(pad, await generateTypes(test.databank.eigenaar));
await test.sluit();
await stop();
