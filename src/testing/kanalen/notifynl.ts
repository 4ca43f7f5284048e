import { createHmac, randomUUID } from "node:crypto";
import type { Nepkanaal } from "./nepkanaal.ts";
import { type Nepverzoek, startNepserver } from "./nepserver.ts";
import { TERUGMELDSLEUTEL } from "./sleutels.ts";

const DIENST = "26785a09-ab16-4eb0-8407-a37497a57506";
const GEHEIM = "3d844edf-8d35-48ac-975b-e847b4f122b0";
/** An API key in their shape, and what the fake expects to be signed with it. */
export const NOTIFYSLEUTEL = `proef-${DIENST}-${GEHEIM}`;
export const NOTIFYSJABLOON = "f33517ff-2a88-4f6e-b855-c550268ce08a";

const fout = (status: number, error: string, message: string) => ({
	status,
	inhoud: { status_code: status, errors: [{ error, message }] },
});

/** Checks the token as they do: HS256 with the secret, the id of the service, and at most 30 seconds old. */
function isAangemeld(verzoek: Nepverzoek): boolean {
	const [kop = "", inhoud = "", handtekening] = (verzoek.koppen.authorization ?? "").replace(/^Bearer /, "").split(".");
	const verwacht = createHmac("sha256", GEHEIM).update(`${kop}.${inhoud}`).digest("base64url");
	if (handtekening !== verwacht) return false;
	const { iss, iat } = JSON.parse(Buffer.from(inhoud, "base64url").toString("utf8")) as { iss: string; iat: number };
	return iss === DIENST && Math.abs(iat - Date.now() / 1000) < 30;
}

const NAAR: Readonly<Record<string, string>> = { email: "email_address", sms: "phone_number" };

/** NotifyNL on localhost: /v2/notifications/{email,sms,letter}, and looking up by reference. */
export const startNepNotifynl = (): Promise<Nepkanaal> =>
	startNepserver({
		meld: ({ kenmerk, externId }) => ({
			...{
				methode: "POST",
				vraag: "",
				koppen: { authorization: `Bearer ${TERUGMELDSLEUTEL}`, "content-type": "application/json" },
			},
			inhoud: Buffer.from(JSON.stringify(makeNotifyMelding(kenmerk, "delivered", externId))),
		}),
		weiger: {
			adres: fout(
				400,
				"ValidationError",
				"phone_number Not a valid phone number; email_address Not a valid email address",
			),
			inhoud: fout(400, "BadRequestError", "Missing personalisation: onderwerp"),
			sleutel: fout(403, "AuthError", "Invalid token: API key not found"),
			later: fout(429, "RateLimitError", "Exceeded rate limit for key type live of 3000 requests per 60 seconds"),
		},
		neemAan(verzoek) {
			if (!isAangemeld(verzoek)) return fout(403, "AuthError", "Invalid token: signature, api token not found");
			const soort = verzoek.pad.split("/").at(-1) ?? "";
			const inhoud = verzoek.inhoud as Record<string, unknown>;
			const waarden = inhoud.personalisation as Record<string, string>;
			if (inhoud.template_id !== NOTIFYSJABLOON) return fout(400, "BadRequestError", "Template not found");
			const naar =
				soort === "letter"
					? [1, 2, 3, 4, 5, 6, 7].map((regel) => waarden[`address_line_${regel}`]).filter(Boolean)
					: [inhoud[NAAR[soort] ?? ""]];
			if (naar.length === 0 || !naar[0]) return fout(400, "ValidationError", "address_line_1 is a required property");
			const externId = randomUUID();
			return {
				bericht: {
					...{ kenmerk: String(inhoud.reference), naar: naar.join("\n"), tekst: String(waarden.tekst), externId },
					ruw: inhoud,
				},
				antwoord: {
					status: 201,
					inhoud: { id: externId, reference: inhoud.reference, uri: `${verzoek.pad}/${externId}` },
				},
			};
		},
		beantwoord(verzoek, ontvangen) {
			if (!isAangemeld(verzoek)) return fout(403, "AuthError", "Invalid token");
			const kenmerk = verzoek.vraag.get("reference");
			const gevonden = ontvangen.filter((bericht) => bericht.kenmerk === kenmerk);
			const notifications = gevonden.map(({ externId }) => ({ id: externId, reference: kenmerk, status: "delivered" }));
			return { status: 200, inhoud: { notifications, links: {} } };
		},
	});

/** A delivery receipt as they post it. */
export const makeNotifyMelding = (kenmerk: string, status: string, externId: string = randomUUID()) => ({
	...{ id: externId, reference: kenmerk, to: "+31612345678", status, notification_type: "sms" },
	...{ created_at: "2026-11-23T09:00:00.000000Z", sent_at: "2026-11-23T09:00:01.000000Z" },
	completed_at: "2026-11-23T09:00:05.000000Z",
});
