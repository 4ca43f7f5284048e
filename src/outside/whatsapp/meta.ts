import { accept, refuse } from "../../rules/kernel/result.ts";
import type { Verzendbericht } from "../../rules/reach/bericht/verzending.ts";
import type { Aanbiederfabriek } from "../../rules/reach/kanaal/aanbieder.ts";
import type { Verzoeker } from "../../rules/reach/kanaal/verzoek.ts";
import { beantwoordMetaUitdaging, leesMetaTerugmelding } from "./terugmelding.ts";
import { leesUitkomst } from "./uitkomsttabel.ts";

/**
 * An approved template with its values, or free text. Free text is for the 24 hours after the resident wrote; who sends
 * decides that, and Meta refuses it otherwise (131047). Our reference comes back in every status.
 */
function vormBericht({ kenmerk, naar, tekst, taal, sjabloon }: Verzendbericht): unknown {
	const gedeeld = {
		...{ messaging_product: "whatsapp", recipient_type: "individual", to: naar.replace(/^\+/, "") },
		biz_opaque_callback_data: kenmerk,
	};
	if (!sjabloon) return { ...gedeeld, type: "text", text: { body: tekst, preview_url: false } };
	const parameters = sjabloon.waarden.map((text) => ({ type: "text", text }));
	return {
		...gedeeld,
		type: "template",
		template: {
			...{ name: sjabloon.naam, language: { code: taal } },
			...(parameters.length > 0 ? { components: [{ type: "body", parameters }] } : {}),
		},
	};
}

/** WhatsApp through the Cloud API of Meta. It cannot be asked about a reference. */
export function makeMeta(stuur: Verzoeker): Aanbiederfabriek {
	return {
		leesTerugmelding: leesMetaTerugmelding,
		beantwoordUitdaging: beantwoordMetaUitdaging,
		makeVerzender({ adres, nummerId }, { toegangssleutel }) {
			if (!toegangssleutel) return refuse("Vul de toegangssleutel van WhatsApp in.");
			if (!nummerId || !/^\d+$/.test(nummerId)) return refuse("Het nummer-id van WhatsApp bestaat alleen uit cijfers.");
			const url = `${(adres ?? "https://graph.facebook.com/v21.0").replace(/\/$/, "")}/${nummerId}/messages`;
			const koppen = { authorization: `Bearer ${toegangssleutel}` };
			return accept({
				aanbieder: "meta",
				verstuur: async (bericht) =>
					leesUitkomst(await stuur({ methode: "POST", url, koppen, inhoud: vormBericht(bericht) })),
				zoek: async () => null,
			});
		},
	};
}
