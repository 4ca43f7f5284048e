import { leegAdres, tikfout, tikfoutCijfer } from "./levering.ts";
import { eersteLetter, type Oorzaak } from "./oorzaken.ts";

/** How birth date, address and number differ. */
export const OVERIGE_OORZAKEN: readonly Oorzaak[] = [
	{
		naam: "dag en maand verwisseld",
		maak: ({ persoon, levering }) => {
			const [dag, maand, jaar] = levering.geboortedatum.split("-");
			return Number(dag) > 0 && dag !== maand && persoon.geboortedatum !== ""
				? { geboortedatum: `${maand}-${dag}-${jaar}` }
				: null;
		},
	},
	{
		naam: "tikfout in geboortedatum",
		maak: ({ persoon, toeval }) => {
			const fout = tikfoutCijfer(persoon.geboortedatum.slice(2), toeval);
			const heel = persoon.geboortedatum.slice(0, 2) + fout;
			const kan = Number(heel.slice(4, 6)) <= 12 && Number(heel.slice(6)) <= 31 && !/00/.test(heel.slice(4));
			return kan && heel !== persoon.geboortedatum
				? { geboortedatum: `${heel.slice(0, 4)}-${heel.slice(4, 6)}-${heel.slice(6)}` }
				: null;
		},
	},
	{ naam: "geboortedatum ontbreekt", maak: () => ({ geboortedatum: "" }) },
	{
		naam: "geboortedatum half bekend in het register",
		maak: ({ persoon, toeval }) =>
			persoon.geboortedatum.endsWith("00")
				? {
						geboortedatum: `${toeval.geheel(10, 28)}-${persoon.geboortedatum.slice(4, 6) === "00" ? "07" : persoon.geboortedatum.slice(4, 6)}-${persoon.geboortedatum.slice(0, 4)}`,
					}
				: null,
	},
	{
		naam: "alleen het geboortejaar geleverd",
		maak: ({ persoon }) => ({ geboortedatum: persoon.geboortedatum.slice(0, 4) }),
	},
	{
		naam: "huisletter of toevoeging in huisnummerveld",
		maak: ({ persoon, toeval }) =>
			persoon.huisnummer && (persoon.huisletter || persoon.toevoeging)
				? {
						huisnummer: `${persoon.huisnummer}${toeval.kies(["", "-", " "])}${persoon.huisletter}${persoon.huisletter && persoon.toevoeging ? "-" : ""}${persoon.toevoeging}`,
						huisletter: "",
						toevoeging: "",
					}
				: null,
	},
	{
		naam: "huisletter in toevoeging, of andersom",
		maak: ({ persoon }) =>
			persoon.huisnummer && (persoon.huisletter || persoon.toevoeging)
				? { huisletter: persoon.toevoeging, toevoeging: persoon.huisletter }
				: null,
	},
	{
		naam: "huisletter of toevoeging ontbreekt",
		maak: ({ persoon }) =>
			persoon.huisnummer && (persoon.huisletter || persoon.toevoeging) ? { huisletter: "", toevoeging: "" } : null,
	},
	{
		naam: "tikfout in postcode",
		maak: ({ persoon, toeval }) =>
			persoon.postcode
				? {
						postcode: `${persoon.postcode.slice(0, 2)}${tikfoutCijfer(persoon.postcode.slice(2, 4), toeval)}${persoon.postcode.slice(4)}`,
					}
				: null,
	},
	{
		naam: "tikfout in huisnummer",
		maak: ({ persoon, toeval }) =>
			persoon.huisnummer.length >= 2
				? { huisnummer: persoon.huisnummer[0]! + tikfoutCijfer(persoon.huisnummer.slice(1), toeval) }
				: null,
	},
	{
		naam: "verhuisd: oud adres geleverd",
		verhuisd: true,
		maak: ({ persoon, toeval }) => (persoon.huisnummer ? leegAdres(toeval) : null),
	},
	{
		naam: "BSN met een verkeerde achternaam",
		maak: ({ persoon }) => ({ bsn: persoon.bsn, achternaam: "Jansen", voorvoegsel: "" }),
	},
	{
		naam: "twee fouten tegelijk",
		maak: ({ persoon, toeval }) =>
			persoon.geslachtsnaam.length >= 4
				? {
						voorvoegsel: "",
						achternaam: tikfout(persoon.geslachtsnaam, toeval),
						voorletters: eersteLetter(persoon),
						voornamen: "",
						huisletter: "",
						toevoeging: "",
					}
				: null,
	},
];
