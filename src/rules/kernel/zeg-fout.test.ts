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

test("where it happened may be told: the table and the rule that it broke", () => {
	const fout = Object.assign(new Error("duplicate key"), {
		...{ severity: "ERROR", code: "23505", detail: "Key (email)=(jan@voorbeeld.nl) already exists." },
		...{ table: "aanmeldnamen", constraint: "aanmeldnamen_pkey" },
	});
	expect(zegFout(fout)).toBe("databasefout 23505 (tabel aanmeldnamen, regel aanmeldnamen_pkey)");
});

test("what could not be read is not quoted", () => {
	const lees = () => JSON.parse("Jan Jansen, 06 12345678");
	expect(lees).toThrow(/Jan/);
	try {
		lees();
	} catch (fout) {
		expect(zegFout(fout)).toBe("SyntaxError");
	}
});
