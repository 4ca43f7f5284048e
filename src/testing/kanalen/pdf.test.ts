import { expect, test } from "vitest";
import { heeftPoppler } from "./pdf.ts";

test("without poppler a developer goes on, but the machine that judges a change does not", () => {
	expect(heeftPoppler("pdfinfo", [], "")).toBe(false);
	expect(() => heeftPoppler("pdfinfo", [], "true")).toThrow("poppler-utils");
});
