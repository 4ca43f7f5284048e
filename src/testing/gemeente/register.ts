import type { Datum } from "../../rules/kernel/datum.ts";
import type { Huishouden, Inwoner, SynthetischeGemeente, Woning } from "./soorten.ts";

/** Columns of a register extract. Source: docs, `brp-controle` (the columns of the RvIG test persons). */
const KOLOMMEN =
	"bsn,voornamen,voorvoegsel,geslachtsnaam,naamgebruik,partner_voorvoegsel,partner_geslachtsnaam,geboortedatum,geslacht,postcode,huisnummer,huisletter,toevoeging,straat,gemeentecode,gemeente,opschorting,geheim,in_onderzoek";

const cel = (tekst: string): string => (/[",\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst);

/**
 * What the register knows on `peildatum`: who lives here, who has died (opschorting "O", at the last address), and who has
 * left for another gemeente (there, at an address that we do not make up: postcode and number stay those of the move).
 * Dates as jjjjmmdd, as in the RvIG file.
 */
export function makeRegister(gemeente: SynthetischeGemeente, peildatum: Datum): string {
	const regels = [KOLOMMEN];
	for (const huishouden of gemeente.huishoudens) {
		const adressen = huishouden.adressen.filter((adres) => adres.vanaf <= peildatum);
		const laatste = adressen[adressen.length - 1];
		if (!laatste) continue;
		for (const id of huishouden.inwoners) {
			const inwoner = gemeente.inwoners[id]!;
			if (inwoner.geboortedatum > peildatum) continue;
			regels.push(registerregel(gemeente, huishouden, inwoner, gemeente.woningen[laatste.woning]!, peildatum));
		}
	}
	return `${regels.join("\n")}\n`;
}

function registerregel(
	gemeente: SynthetischeGemeente,
	huishouden: Huishouden,
	inwoner: Inwoner,
	woning: Woning,
	peildatum: Datum,
): string {
	const overleden = inwoner.overledenOp !== null && inwoner.overledenOp <= peildatum;
	const vertrek = huishouden.vertrek && huishouden.vertrek.op <= peildatum ? huishouden.vertrek : null;
	const weg = vertrek !== null && !(overleden && inwoner.overledenOp! < vertrek.op);
	// Another gemeente's address: the same invented range, further on, so that it can never be a real one.
	const postcode = weg ? `499${inwoner.huishouden % 10}${woning.postcode.slice(4)}` : woning.postcode;
	return [
		inwoner.bsn,
		cel(inwoner.voornamen),
		inwoner.voorvoegsel,
		cel(inwoner.geslachtsnaam),
		inwoner.naamgebruik,
		inwoner.partnerVoorvoegsel,
		cel(inwoner.partnerGeslachtsnaam),
		inwoner.geboortedatum.replaceAll("-", ""),
		inwoner.geslacht,
		postcode,
		weg ? String(1 + (inwoner.huishouden % 80)) : String(woning.huisnummer),
		weg ? "" : woning.huisletter,
		weg ? "" : woning.toevoeging,
		weg ? "Voorbeeldelderslaan" : woning.straat,
		weg ? vertrek.gemeentecode : gemeente.code,
		weg ? vertrek.gemeente : gemeente.naam,
		overleden ? "O" : "",
		String(inwoner.geheim),
		inwoner.inOnderzoek ? "True" : "False",
	].join(",");
}

/** "postcode;wijk;buurt", one line a postcode, for the page that takes in wijken. */
export function makePostcodewijken(gemeente: SynthetischeGemeente): string {
	const perPostcode = new Map(gemeente.woningen.map(({ postcode, wijk, buurt }) => [postcode, `${wijk};${buurt}`]));
	const regels = [...perPostcode].map(([postcode, waar]) => `${postcode};${waar}`).sort();
	return `postcode;wijk;buurt\n${regels.join("\n")}\n`;
}
