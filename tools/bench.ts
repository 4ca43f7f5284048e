/** `npm run bench -- <name> …`: one measurement, with what it is compared with, in one run. */
import { readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";

const map = join(import.meta.dirname, "..", "bench");
const namen = readdirSync(map)
	.filter((naam) => /\.(ts|js)$/.test(naam) && !/\.test\./.test(naam))
	.map((naam) => naam.replace(/\.(ts|js)$/, ""));
const [naam = "", ...args] = process.argv.slice(2);
if (namen.includes(naam)) {
	const meting = (await import(pathToFileURL(join(map, `${naam}${extname(import.meta.filename)}`)).href)) as {
		run(args: string[]): Promise<unknown>;
	};
	await meting.run(args);
} else {
	process.stderr.write(`Kies een meting: ${namen.join(", ")}. Bijvoorbeeld: npm run bench -- ${namen[0]}\n`);
	process.exitCode = 2;
}
