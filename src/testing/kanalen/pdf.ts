import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

/** Everything readable in a PDF: its objects, with the packed streams unpacked. */
export function openPdf(pdf: Buffer): string {
	const delen = [pdf.toString("latin1")];
	for (const { index } of delen[0]!.matchAll(/stream\r?\n/g)) {
		const begin = pdf.indexOf("\n", index) + 1;
		try {
			delen.push(inflateSync(pdf.subarray(begin, pdf.indexOf("endstream", begin))).toString("latin1"));
		} catch {
			// not packed, or an image
		}
	}
	return delen.join("\n");
}

const MAPPEN = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"];
const gezegd = new Set<string>();

/**
 * Is this program of poppler on the machine? Without it Typst's own PDF/UA-1 check still stands; that a second program did not
 * look is said once.
 */
export function heeftPoppler(programma: string, mappen = MAPPEN): boolean {
	if (mappen.some((map) => existsSync(join(map, programma)))) return true;
	if (!gezegd.has(programma)) {
		gezegd.add(programma);
		process.stderr.write(
			`Overgeslagen: zonder ${programma} (poppler-utils) is de PDF niet door een ander programma gecontroleerd.\n`,
		);
	}
	return false;
}

/** Writes a PDF where a program can read it. */
export function bewaarPdf(pdf: Buffer): string {
	const pad = join(mkdtempSync(join(tmpdir(), "brief-")), "brief.pdf");
	writeFileSync(pad, pdf);
	return pad;
}

/** What a program of poppler says. */
export const poppler = (programma: string, ...args: string[]): string =>
	execFileSync(programma, args, { encoding: "utf8" });
