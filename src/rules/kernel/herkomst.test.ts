import { expect, test } from "vitest";
import { herkomst } from "./herkomst.ts";

test("one connection is one visitor, however many IPv6 addresses it has", () => {
	const een = herkomst("2001:db8:12:34::1");
	expect(een).toBe("2001:db8:12:34::/64");
	for (const ip of ["2001:db8:12:34:ffff:1:2:3", "2001:0DB8:0012:0034::9", "2001:db8:12:34:0:0:0:1%eth0"])
		expect(herkomst(ip)).toBe(een);
	expect(herkomst("2001:db8:12:35::1")).not.toBe(een);
	expect(herkomst("2001:db8::1")).toBe("2001:db8:0:0::/64");
	expect(herkomst("::1")).toBe("0:0:0:0::/64");
});

test("an IPv4 address is itself, also as IPv6 writes it", () => {
	expect(herkomst("198.51.100.7")).toBe("198.51.100.7");
	expect(herkomst("::ffff:198.51.100.7")).toBe("198.51.100.7");
	expect(herkomst("64:ff9b::c633:6407")).not.toBe(herkomst("64:ff9b::c633:6408"));
});
