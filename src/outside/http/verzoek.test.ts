import { expect, test } from "vitest";
import type { Antwoord } from "../../rules/reach/kanaal/verzoek.ts";
import { bouwBericht } from "../../testing/kanalen/bericht.ts";
import { NOTIFYSJABLOON, NOTIFYSLEUTEL } from "../../testing/kanalen/notifynl.ts";
import { makeNotifynl } from "../notifynl/notifynl.ts";
import { makeCm } from "../sms/cm.ts";
import { makeSpryng } from "../sms/spryng.ts";
import { makeMeta } from "../whatsapp/meta.ts";
import { isNooitVertrokken } from "./verzoek.ts";

/** As plain fetch throws it: the reason stands behind "fetch failed". */
const gooi = (...oorzaken: { code: string; syscall?: string }[]) => {
	const fouten = oorzaken.map((oorzaak) => Object.assign(new Error(oorzaak.code), oorzaak));
	const cause =
		fouten.length === 1 ? fouten[0] : Object.assign(new AggregateError(fouten), { code: oorzaken[0]?.code });
	return new TypeError("fetch failed", { cause });
};

test.each([
	[[{ code: "ECONNREFUSED", syscall: "connect" }]],
	[[{ code: "ENOTFOUND", syscall: "getaddrinfo" }]],
	[[{ code: "EHOSTUNREACH", syscall: "connect" }]],
	[
		[
			{ code: "ENETUNREACH", syscall: "connect" },
			{ code: "ECONNREFUSED", syscall: "connect" },
		],
	],
	[[{ code: "DEPTH_ZERO_SELF_SIGNED_CERT" }]],
	[[{ code: "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION" }]],
])("before anything left: %o", (oorzaken) => {
	expect(isNooitVertrokken(gooi(...oorzaken))).toBe(true);
});

test.each([
	[[{ code: "EHOSTUNREACH", syscall: "read" }]],
	[[{ code: "ENETUNREACH", syscall: "write" }]],
	[[{ code: "ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC" }]],
	[[{ code: "ERR_SSL_WRONG_VERSION_NUMBER" }]],
	[[{ code: "ECONNRESET", syscall: "read" }]],
	[
		[
			{ code: "EHOSTUNREACH", syscall: "connect" },
			{ code: "ECONNRESET", syscall: "read" },
		],
	],
])("it may have left: %o", (oorzaken) => {
	expect(isNooitVertrokken(gooi(...oorzaken))).toBe(false);
});

const antwoord = (status: number, inhoud: unknown = {}): Antwoord => ({
	soort: "antwoord",
	...{ status, inhoud, wachtSeconden: 0 },
});
const meta = (code: number) => ({ error: { code, message: "x" } });
const fabrieken = {
	NotifyNL: makeNotifynl,
	Spryng: makeSpryng,
	CM: makeCm,
	Meta: makeMeta,
};
const instellingen = { afzender: "Proefstad", route: "business", sjabloon: NOTIFYSJABLOON, nummerId: "1" };
const geheimen = { apiSleutel: NOTIFYSLEUTEL, toegangssleutel: "x" };

test.each([
	["NotifyNL", antwoord(500), "onbekend"],
	["NotifyNL", antwoord(503), "onbekend"],
	["NotifyNL", antwoord(429), "later"],
	["Spryng", antwoord(503), "onbekend"],
	["Spryng", antwoord(429), "later"],
	["CM", antwoord(503), "onbekend"],
	["CM", antwoord(429), "later"],
	["Meta", antwoord(503), "onbekend"],
	["Meta", antwoord(500, meta(1)), "onbekend"],
	["Meta", antwoord(503, meta(2)), "onbekend"],
	["Meta", antwoord(400, meta(131000)), "onbekend"],
	["Meta", antwoord(429, meta(130429)), "later"],
] as const)("%s, %o: %s", async (naam, gegeven, soort) => {
	const verzender = fabrieken[naam](async () => gegeven).makeVerzender(instellingen, geheimen);
	expect(verzender.ok && (await verzender.waarde.verstuur(bouwBericht())).soort).toBe(soort);
});
