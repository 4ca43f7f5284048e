/** `node tools/run.mjs <start|cli|demo|test|bench> …`: makes sure everything is there, then runs it with the right Node. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildProgram, findNode, installPackages, projectMap } from "./setup.mjs";

const [wat, ...args] = process.argv.slice(2);
const stil = wat === "cli";
const meld = (tekst) => stil || process.stderr.write(`${tekst}\n`);

/** What each npm script runs, and whether it runs the built program. */
const DOELEN = {
	start: { gebouwd: true, args: ["--enable-source-maps", "dist/src/doors/start/main.js"] },
	cli: { gebouwd: true, args: ["--enable-source-maps", "dist/src/doors/cli/main.js"] },
	demo: { gebouwd: true, args: ["--enable-source-maps", "dist/tools/demo.js"] },
	test: { gebouwd: true, args: ["tools/test.ts"] },
	bench: { gebouwd: true, args: ["--enable-source-maps", "dist/tools/bench.js"] },
};

try {
	const doel = DOELEN[wat];
	if (!doel) throw new Error(`Onbekend doel: ${wat}. Kies uit ${Object.keys(DOELEN).join(", ")}.`);
	installPackages(meld);
	const node = findNode();
	if (doel.gebouwd) await buildProgram(meld);
	const paden =
		wat !== "test"
			? doel.args.map((arg) => (arg.startsWith("dist/") ? join(projectMap, arg) : arg))
			: doel.args.map((arg) => join(projectMap, arg));
	// React's development build checks everything twice: it costs a page four times as long
	const stand = wat === "test" ? {} : { NODE_ENV: process.env.NODE_ENV ?? "production" };
	const kind = spawn(node, [...paden, ...args], {
		stdio: "inherit",
		env: { ...process.env, ...stand, PATH: `${join(projectMap, "node_modules", ".bin")}:${process.env.PATH}` },
	});
	// The child gets Ctrl-C from the terminal itself; a signal sent to us alone is passed on.
	for (const signaal of ["SIGTERM", "SIGHUP"]) process.on(signaal, () => kind.kill(signaal));
	process.on("SIGINT", () => undefined);
	kind.on("exit", (code, signaal) => {
		process.exitCode = code ?? (signaal === "SIGINT" ? 130 : 1);
	});
} catch (fout) {
	process.stderr.write(`${fout.message}\n`);
	process.exitCode = 2;
}
