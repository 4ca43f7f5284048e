import { expect, test } from "vitest";
import { leesVertrouwdeProxy } from "./vertrouwde-proxy.ts";

const lees = (waarde?: string) => leesVertrouwdeProxy({ VOORDEUR_VERTROUWDE_PROXY: waarde });

test("trusted are addresses, networks or names; anything else is one sentence", () => {
	expect([lees(), lees(" ")]).toEqual([undefined, undefined]);
	expect(lees("loopback, 10.0.0.5,fd00::/8")).toBe("loopback,10.0.0.5,fd00::/8");
	for (const fout of ["ja", "2", "10.0.0.300", "10.0.0.0/33", "0", "10.0.0.5,,", "proxy.intern"])
		expect(lees(fout)).toMatchObject({ fout: expect.stringContaining("VOORDEUR_VERTROUWDE_PROXY") });
});
