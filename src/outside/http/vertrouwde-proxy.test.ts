import { expect, test } from "vitest";
import { leesVertrouwdeProxy } from "./vertrouwde-proxy.ts";

const lees = (waarde?: string) => leesVertrouwdeProxy({ VOORDEUR_VERTROUWDE_PROXY: waarde });

test("trusted are addresses, networks, names or a number of proxies; anything else is one sentence", () => {
	expect([lees(), lees(" "), lees("2")]).toEqual([undefined, undefined, 2]);
	expect(lees("loopback, 10.0.0.5,fd00::/8")).toBe("loopback,10.0.0.5,fd00::/8");
	for (const fout of ["ja", "10.0.0.300", "10.0.0.0/33", "0", "10.0.0.5,,", "proxy.intern"])
		expect(lees(fout)).toMatchObject({ fout: expect.stringContaining("VOORDEUR_VERTROUWDE_PROXY") });
});
