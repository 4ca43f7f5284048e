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

/** Is this program of poppler on the machine? What needs it is not asked elsewhere. */
export const heeftPoppler = (programma: string): boolean =>
	["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].some((map) => existsSync(join(map, programma)));

/** Writes a PDF where a program can read it. */
export function bewaarPdf(pdf: Buffer): string {
	const pad = join(mkdtempSync(join(tmpdir(), "brief-")), "brief.pdf");
	writeFileSync(pad, pdf);
	return pad;
}

/** What a program of poppler says. */
export const poppler = (programma: string, ...args: string[]): string =>
	execFileSync(programma, args, { encoding: "utf8" });
