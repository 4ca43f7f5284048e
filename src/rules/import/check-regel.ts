import { Bevindingen } from "./bevindingen.ts";
import { checkAdres } from "./check-adres.ts";
import { checkBedrag } from "./check-bedrag.ts";
import { checkBsn } from "./check-bsn.ts";
import { checkEmail, checkTelefoons } from "./check-contact.ts";
import { checkGeboortedatum, checkOntstaansdatum, checkSignaaldatum } from "./check-datums.ts";
import { checkNaam } from "./check-naam.ts";
import { checkMaanden, checkPartner, checkSignaaltype, checkWarmeOverdracht } from "./check-soort.ts";
import type { Regelcontext, Regeluitkomst, Velden } from "./regeluitkomst.ts";
import { checkTekst } from "./schoon.ts";

/**
 * Judges one delivered row: taken in, with every correction named, or refused with every reason at once. Only what a
 * signaal cannot do without refuses a row; a wrong extra (BSN, birth date, phone, e-mail) is left out, for a typing mistake
 * of a partner must not cost a resident an offer of help.
 */
export function checkRegel(velden: Velden, context: Regelcontext): Regeluitkomst {
	const bij = new Bevindingen();
	const { partner, partnertype } = checkPartner(velden, context, bij);
	const magBsn = partnertype !== null && context.magBsn(partnertype);
	const naam = checkNaam(velden, bij);
	const { huisnummer, postcode, ...adres } = checkAdres(velden, bij);
	const bedragCent = checkBedrag(velden.bedrag, bij);
	const signaaldatum = checkSignaaldatum(velden.signaaldatum, context.peildatum, bij);
	const signaaltype = checkSignaaltype(velden.signaaltype, bij);
	const rest = {
		klantnummer: checkTekst("klantnummer", velden.klantnummer, bij),
		...checkGeboortedatum(velden.geboortedatum, context.peildatum, bij),
		bsn: checkBsn(velden.bsn, magBsn, bij),
		telefoons: checkTelefoons(velden.telefoon, velden.telefoon2, bij),
		email: checkEmail(velden.email, bij),
		maandenAchterstand: checkMaanden(velden.maanden_achterstand, bij),
		ontstaansdatum: checkOntstaansdatum(velden.ontstaansdatum, context.peildatum, bij),
		warmeOverdracht: checkWarmeOverdracht(velden.warme_overdracht, bij),
	};
	if (
		bij.weigeringen.length > 0 ||
		partner === null ||
		partnertype === null ||
		huisnummer === null ||
		postcode === null ||
		bedragCent === null ||
		signaaldatum === null ||
		signaaltype === null
	) {
		return { soort: "geweigerd", redenen: bij.weigeringen, zonderBsn: !magBsn };
	}
	const regel = {
		partner,
		partnertype,
		...naam,
		...adres,
		huisnummer,
		postcode,
		bedragCent,
		signaaldatum,
		signaaltype,
	};
	return { soort: "aangenomen", regel: { ...regel, ...rest }, correcties: bij.correcties };
}
