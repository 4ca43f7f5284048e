/**
 * Everything a fresh clone needs, with the Node that the machine has (20 or newer): the packages, and the built program.
 * Runs before every npm script; when nothing changed it costs a few milliseconds.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const projectMap = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const binMap = join(projectMap, "node_modules", ".bin");
const merkMap = join(projectMap, "node_modules", ".voordeur");

/** Reads the mark of an earlier run; empty when there is none. */
const readMerk = (naam) => (existsSync(join(merkMap, naam)) ? readFileSync(join(merkMap, naam), "utf8") : "");
const writeMerk = (naam, waarde) => {
	mkdirSync(merkMap, { recursive: true });
	writeFileSync(join(merkMap, naam), waarde);
};

/** Installs the packages when the lock file changed since the last time. */
export function installPackages(meld) {
	const slot = createHash("sha256")
		.update(readFileSync(join(projectMap, "package-lock.json")))
		.digest("hex");
	const isKlaar = () => readMerk("pakketten") === slot && existsSync(binMap);
	if (isKlaar()) return;
	takeSlot();
	try {
		if (!isKlaar()) runInstall(slot, meld);
	} finally {
		rmSync(SLOTMAP, { recursive: true, force: true });
	}
}

/** Two commands started at once would install over each other: the second waits until the folder of the first is gone. */
const SLOTMAP = join(projectMap, ".installeren");
function takeSlot() {
	for (let poging = 0; poging < 600; poging++) {
		try {
			mkdirSync(SLOTMAP);
			return;
		} catch {
			// left behind by a command that was killed
			if (Date.now() - statSync(SLOTMAP, { throwIfNoEntry: false })?.mtimeMs > 300_000)
				rmSync(SLOTMAP, { recursive: true, force: true });
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
		}
	}
}

function runInstall(slot, meld) {
	meld("Pakketten installeren…");
	const uitkomst = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
		cwd: projectMap,
		stdio: ["ignore", "ignore", "pipe"],
		encoding: "utf8",
	});
	if (uitkomst.status !== 0) {
		process.stderr.write(uitkomst.stderr ?? "");
		throw new Error("De pakketten konden niet worden geïnstalleerd. Is er verbinding met het npm-register?");
	}
	writeMerk("pakketten", slot);
}

/** The Node to run with: the one from our packages, else the machine's own when it is new enough. */
export function findNode() {
	const eigen = join(binMap, "node");
	if (existsSync(eigen)) return eigen;
	if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
	throw new Error(
		`Voordeur heeft Node 24 of nieuwer nodig; hier draait ${process.version}. Installeer Node 24 en probeer het opnieuw.`,
	);
}

/** Builds the program into dist/ when a source file changed. */
export async function buildProgram(meld) {
	const stand = createHash("sha256");
	const bronnen = [];
	const loop = (map) => {
		for (const naam of readdirSync(map).sort()) {
			const pad = join(map, naam);
			const info = statSync(pad);
			if (info.isDirectory()) loop(pad);
			else if (/\.(ts|tsx|css|js)$/.test(naam)) {
				bronnen.push(pad);
				stand.update(`${pad}:${info.mtimeMs}:${info.size}\n`);
			}
		}
	};
	for (const map of ["src", "tools", "bench"]) loop(join(projectMap, map));
	const nu = stand.digest("hex");
	if (readMerk("bouw") === nu && existsSync(join(projectMap, "dist"))) return;
	meld("Programma bouwen…");
	const { build } = await import("esbuild");
	// Each source file becomes one file in dist/, at the same place, so that what stands beside it is found there too.
	const laatStaan = {
		name: "laat-staan",
		setup({ onResolve }) {
			onResolve({ filter: /^\.\.?\// }, ({ path, kind }) =>
				kind === "entry-point" ? undefined : { path: path.replace(/\.tsx?$/, ".js"), external: true },
			);
		},
	};
	// made beside the old one and put in its place in one go: a program that runs keeps its files until then
	const nieuw = `.dist-${process.pid}`;
	await build({
		absWorkingDir: projectMap,
		entryPoints: bronnen.filter((pad) => /\.tsx?$/.test(pad) && !/\.test\.tsx?$/.test(pad)),
		outdir: nieuw,
		outbase: ".",
		bundle: true,
		plugins: [laatStaan],
		format: "esm",
		platform: "node",
		target: "node24",
		packages: "external",
		jsx: "automatic",
		sourcemap: "linked",
		logLevel: "error",
	});
	for (const map of ["src/ui/stijl", "src/ui/eilanden"]) {
		cpSync(join(projectMap, map), join(projectMap, nieuw, map), { recursive: true });
	}
	const oud = `${nieuw}-oud`;
	if (existsSync(join(projectMap, "dist"))) renameSync(join(projectMap, "dist"), join(projectMap, oud));
	renameSync(join(projectMap, nieuw), join(projectMap, "dist"));
	rmSync(join(projectMap, oud), { recursive: true, force: true });
	writeMerk("bouw", nu);
}
