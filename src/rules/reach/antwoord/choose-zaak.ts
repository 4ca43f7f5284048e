/** A zaak that the number or address of an answer could belong to. */
export interface Zaakkandidaat {
	readonly zaakId: number;
	readonly open: boolean;
	/** When this number or address last got a message for this zaak; null: never. */
	readonly verzonden: Date | null;
}

/** Whose answer it is; null when a colleague must say so. */
export interface Zaakkeuze {
	readonly zaakId: number | null;
	readonly omdat: string;
}

interface Regel {
	readonly past: (kandidaat: Zaakkandidaat) => boolean;
	readonly omdat: string;
	readonly meer: string;
}

/** The first row with a zaak that fits decides. More than one zaak in that row: two residents may share a number. */
const REGELS: readonly Regel[] = [
	{
		past: ({ open, verzonden }) => open && verzonden !== null,
		omdat: "Voor deze zaak ging een bericht naar dit nummer of adres.",
		meer: "Meer dan één open zaak stuurde een bericht naar dit nummer of adres.",
	},
	{
		past: ({ open }) => open,
		omdat: "Dit nummer of adres staat bij deze open zaak.",
		meer: "Dit nummer of adres staat bij meer dan één open zaak.",
	},
	{
		past: ({ verzonden }) => verzonden !== null,
		omdat: "Voor deze zaak, die gesloten is, ging eerder een bericht naar dit nummer of adres.",
		meer: "Meer dan één gesloten zaak stuurde een bericht naar dit nummer of adres.",
	},
	{
		past: () => true,
		omdat: "Dit nummer of adres staat bij deze gesloten zaak.",
		meer: "Dit nummer of adres staat bij meer dan één gesloten zaak.",
	},
];

/** Whose answer it is when it may name a message of ours as well; `teBevestigen`: the address is not known there. */
export interface Afzenderkeuze extends Zaakkeuze {
	readonly teBevestigen: boolean;
}

/**
 * An answer that names one of our messages belongs to the zaak of that message: somebody there got it. When the address is of
 * another zaak or of none, a colleague confirms whose it is before anything is done with it.
 */
export function chooseAfzender(kandidaten: readonly Zaakkandidaat[], vanBericht: number | null): Afzenderkeuze {
	if (vanBericht === null) return { ...chooseZaak(kandidaten), teBevestigen: false };
	const bekend = kandidaten.some(({ zaakId }) => zaakId === vanBericht);
	const omdat = bekend
		? "Het is een antwoord op een bericht van deze zaak."
		: "Het is een antwoord op een bericht van deze zaak, maar van een adres dat wij hier niet kennen.";
	return { zaakId: vanBericht, omdat, teBevestigen: !bekend };
}

/** To which zaak an answer belongs. Never a guess: reading somebody else's answer in a zaak is a data breach. */
export function chooseZaak(kandidaten: readonly Zaakkandidaat[]): Zaakkeuze {
	for (const { past, omdat, meer } of REGELS) {
		const passend = kandidaten.filter(past);
		if (passend.length === 1) return { zaakId: passend[0]!.zaakId, omdat };
		if (passend.length > 1) return { zaakId: null, omdat: meer };
	}
	return { zaakId: null, omdat: "Dit nummer of adres staat bij geen enkele zaak." };
}
