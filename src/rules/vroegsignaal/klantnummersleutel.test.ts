import { expect, it } from "vitest";
import { klantnummersleutel } from "./klantnummersleutel.ts";

it.each([
	["00123", "123"],
	["K-00123", "k00123"],
	["k 00123", "k00123"],
	["K.00123/", "k00123"],
	["000", "0"],
	["-", ""],
	[null, ""],
])("klantnummer %s vergelijken we als %s", (klantnummer, sleutel) =>
	expect(klantnummersleutel(klantnummer)).toBe(sleutel),
);
