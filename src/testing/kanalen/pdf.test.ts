import { expect, test, vi } from "vitest";
import { heeftPoppler } from "./pdf.ts";

test("without poppler the tests go on, and say once what was not checked", () => {
	const gezegd = vi.spyOn(process.stderr, "write").mockReturnValue(true);
	expect(heeftPoppler("pdfinfo-ontbreekt")).toBe(false);
	expect(heeftPoppler("pdfinfo-ontbreekt")).toBe(false);
	expect(gezegd.mock.calls.filter(([zin]) => String(zin).includes("pdfinfo-ontbreekt"))).toHaveLength(1);
	gezegd.mockRestore();
});
