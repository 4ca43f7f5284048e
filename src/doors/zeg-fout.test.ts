import { expect, test } from "vitest";
import { zegFout } from "./zeg-fout.ts";

test("a database error is told by its code, for its message holds what was asked with", () => {
	const fout = Object.assign(new Error('invalid input syntax for type bigint: "+31612345678"'), {
		severity: "ERROR",
		code: "22P02",
	});
	expect(zegFout(fout)).toBe("databasefout 22P02");
	expect(zegFout(new Error("geen verbinding"))).toBe("Error: geen verbinding");
});
