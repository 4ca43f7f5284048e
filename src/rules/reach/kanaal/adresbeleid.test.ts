import { describe, expect, test } from "vitest";
import type { Aanbieder } from "./aanbieder.ts";
import { checkAdres, isEigenNetwerk } from "./adresbeleid.ts";

const aanbieder = (standaard?: string): Aanbieder => ({
	...{ sleutel: "cm", naam: "CM", kanalen: ["SMS"], wijze: "direct", uitleg: "", geheimen: [], uitkomsten: [] },
	...{ kanZoeken: false },
	velden: standaard ? [{ naam: "adres", label: "Adres", soort: "tekst", verplicht: true, standaard }] : [],
});
const CM = aanbieder("https://gw.messaging.cm.com/v1.0");
const api = (adres: string, toegestaan: string[] = []) => checkAdres(CM, { adres }, toegestaan);
const mail = (server: string, poort = "587", toegestaan: string[] = []) =>
	checkAdres(aanbieder(), { server, poort }, toegestaan);
const NIET = /staat niet op de lijst/;

describe("the address of an API", () => {
	test("that of the aanbieder itself goes, with any path, only over https", () => {
		expect(api("https://gw.messaging.cm.com/v1.0")).toBeNull();
		expect(api("https://gw.messaging.cm.com/v2.0")).toBeNull();
	});

	test.each([
		"http://gw.messaging.cm.com/v1.0",
		"https://gw.messaging.cm.com:8443/v1.0",
		"https://gw.messaging.cm.com@169.254.169.254/latest",
		"https://gw.messaging.cm.com.voorbeeld.nl/",
		"http://169.254.169.254/latest/meta-data",
		"http://127.0.0.1:5432/",
		"http://2130706433/",
		"https://[::1]/",
		"https://voorbeeld.nl/",
	])("%s does not", (adres) => expect(api(adres)).toMatch(NIET));

	test("what the installation allows goes: a host with any port, or with one", () => {
		expect(api("http://127.0.0.1:4010/v1", ["127.0.0.1"])).toBeNull();
		expect(api("http://127.0.0.1:4010/v1", ["127.0.0.1:4010"])).toBeNull();
		expect(api("http://127.0.0.1:4011/v1", ["127.0.0.1:4010"])).toMatch(NIET);
		expect(api("https://iemand@127.0.0.1/", ["127.0.0.1"])).toMatch(NIET);
	});
});

describe("a mail server", () => {
	test("one on the internet goes, on a port for mail", () => {
		expect(mail("mail.gemeente.nl")).toBeNull();
		expect(mail("93.184.216.34", "25")).toBeNull();
		expect(mail("mail.gemeente.nl", "5432")).toMatch(/poort/);
	});

	test.each([
		"localhost",
		"relay",
		"mail.local",
		"db.internal",
		"127.0.0.1",
		"10.1.2.3",
		"169.254.169.254",
		"::1",
		"2130706433",
	])("%s is in the own network: only when the installation allows it", (server) => {
		expect(mail(server)).toMatch(NIET);
		expect(mail(server, "2599", [server])).toBeNull();
	});
});

test.each([
	["172.15.0.1", false],
	["172.16.0.1", true],
	["192.168.1.1", true],
	["100.64.0.1", true],
	["::ffff:10.0.0.1", true],
	["fe80::1", true],
	["fd00::1", true],
	["2a02:898::1", false],
	["8.8.8.8", false],
	["::ffff:8.8.8.8", false],
	["64:ff9b::a00:1", true],
	["geen-adres", true],
])("%s is in the own network: %s", (ip, eigen) => expect(isEigenNetwerk(ip)).toBe(eigen));
