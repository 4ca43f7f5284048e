import { createHmac, randomUUID } from "node:crypto";
import { leesNummer } from "../../rules/reach/kanaal/verzoek.ts";
import type { Nepkanaal } from "./nepkanaal.ts";
import { startNepserver } from "./nepserver.ts";

/** The access token that the fake expects, and the secret with which it signs. */
export const METATOEGANG = "proeftoegang";
export const METAGEHEIM = "proefgeheim";
export const METANUMMER = "106540352242922";

interface Metabericht {
	readonly to: string;
	readonly type: "text" | "template";
	readonly text?: { readonly body: string };
	readonly template?: {
		readonly name: string;
		readonly components?: readonly { readonly parameters: readonly { readonly text: string }[] }[];
	};
	readonly biz_opaque_callback_data: string;
}

const fout = (status: number, code: number, message: string) => ({
	status,
	inhoud: { error: { message, type: "OAuthException", code, fbtrace_id: "Az8or2yhqkZfEZ-_4Qn_Bam" } },
});

/** Who wrote in the last 24 hours, and which templates are approved: the fake keeps to it as Meta does. */
export interface Nepmeta extends Nepkanaal {
	/** This number wrote just now: free text is allowed. */
	openVenster(nummer: string): void;
	keurGoed(sjabloon: string): void;
}

/** The WhatsApp Cloud API on localhost: POST /{version}/{phone-number-id}/messages. */
export async function startNepMeta(): Promise<Nepmeta> {
	const vensters = new Set<string>();
	const sjablonen = new Set<string>(["hello_world"]);
	const kanaal = await startNepserver({
		meld: ({ kenmerk, externId, naar }) => {
			const status = { id: externId, status: "delivered", timestamp: "1795424405", recipient_id: naar.slice(1) };
			const melding = makeMetaMelding({ statuses: [{ ...status, biz_opaque_callback_data: kenmerk }] });
			return {
				methode: "POST",
				vraag: "",
				koppen: { ...melding.koppen, "content-type": "application/json" },
				inhoud: melding.inhoud,
			};
		},
		weiger: {
			adres: fout(400, 131026, "(#131026) Message undeliverable"),
			inhoud: fout(400, 131051, "(#131051) Unsupported message type"),
			sleutel: fout(401, 190, "Error validating access token: Session has expired"),
			later: fout(429, 130429, "(#130429) Rate limit hit"),
		},
		neemAan({ koppen, pad, inhoud }) {
			if (koppen.authorization !== `Bearer ${METATOEGANG}`) return fout(401, 190, "Invalid OAuth access token");
			if (!pad.endsWith(`/${METANUMMER}/messages`)) return fout(400, 100, "Unsupported post request");
			const bericht = inhoud as Metabericht;
			const naar = leesNummer(bericht.to);
			if (bericht.type === "text" && !vensters.has(naar))
				return fout(400, 131047, "(#131047) Re-engagement message: more than 24 hours have passed");
			const naam = bericht.template?.name ?? "";
			if (bericht.type === "template" && !sjablonen.has(naam))
				return fout(404, 132001, "(#132001) Template name does not exist in the translation");
			const waarden = bericht.template?.components?.[0]?.parameters.map(({ text }) => text) ?? [];
			const externId = `wamid.${randomUUID()}`;
			return {
				bericht: {
					...{ kenmerk: bericht.biz_opaque_callback_data, naar, externId, ruw: inhoud },
					tekst: bericht.text?.body ?? [naam, ...waarden].join("|"),
				},
				antwoord: {
					status: 200,
					inhoud: {
						...{ messaging_product: "whatsapp", contacts: [{ input: bericht.to, wa_id: bericht.to }] },
						messages: [{ id: externId, message_status: "accepted" }],
					},
				},
			};
		},
	});
	return Object.defineProperties({} as Nepmeta, {
		...Object.getOwnPropertyDescriptors(kanaal),
		openVenster: { value: (nummer: string) => void vensters.add(nummer) },
		keurGoed: { value: (sjabloon: string) => void sjablonen.add(sjabloon) },
	});
}

/** What Meta posts to the webhook: `waarde` is the "value" of one change. With the header that signs it. */
export function makeMetaMelding(waarde: unknown, geheim = METAGEHEIM) {
	const inhoud = Buffer.from(
		JSON.stringify({
			object: "whatsapp_business_account",
			entry: [{ id: "0", changes: [{ field: "messages", value: waarde }] }],
		}),
	);
	const handtekening = `sha256=${createHmac("sha256", geheim).update(inhoud).digest("hex")}`;
	return { inhoud, koppen: { "x-hub-signature-256": handtekening } };
}
