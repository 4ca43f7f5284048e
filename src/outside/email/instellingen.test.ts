import { expect, test } from "vitest";
import { leesMailInstellingen } from "./instellingen.ts";

test.each<[Record<string, string>, unknown]>([
	[{}, null],
	[{ VOORDEUR_MAIL_IN_POORT: "2525" }, { poort: 2525, host: "127.0.0.1" }],
	[
		{ VOORDEUR_MAIL_IN_POORT: "2525", VOORDEUR_MAIL_IN_HOST: "10.0.0.5" },
		{ poort: 2525, host: "10.0.0.5" },
	],
	[{ VOORDEUR_MAIL_IN_POORT: "vijf" }, { fout: expect.stringContaining("VOORDEUR_MAIL_IN_POORT") }],
	[
		{ VOORDEUR_MAIL_IN_POORT: "2525", VOORDEUR_MAIL_IN_SLEUTEL: "x.pem" },
		{ fout: expect.stringContaining("VOORDEUR_MAIL_IN_CERTIFICAAT") },
	],
	[
		{ VOORDEUR_MAIL_IN_POORT: "2525", VOORDEUR_MAIL_IN_SLEUTEL: "/niet", VOORDEUR_MAIL_IN_CERTIFICAAT: "/niet" },
		{ fout: expect.stringContaining("niet te lezen") },
	],
])("%j", (env, verwacht) => expect(leesMailInstellingen(env)).toEqual(verwacht));
