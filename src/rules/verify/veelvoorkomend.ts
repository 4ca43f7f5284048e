import { foldNaam } from "./schrijfwijze.ts";

/**
 * The most common surnames of the Netherlands, without the words before them (Nederlandse Familienamenbank, 2007,
 * and the common names of residents from Turkey, Morocco, Surinam and China). A stranger with such a name, the same
 * initial and the same birthday is not far-fetched, so the name weighs less.
 */
const NAMEN = new Set(
	(
		"jong jansen vries berg dijk bakker janssen visser smit meijer boer mulder groot bos vos peters hendriks leeuwen " +
		"dekker brouwer wit dijkstra smits graaf meer linden kok jacobs haan vermeulen heuvel veen broek bruijn bruin " +
		"schouten beek willems vliet hoekstra maas verhoeven koster dam prins blom huisman peeters jonge kuipers veenstra " +
		"post postma kramer martens kuiper brink peterson hermans wal ven yilmaz kaya demir sahin celik yildiz ozturk " +
		"mohamed ahmed ali singh chen wang li liu zhang nguyen hassan el amrani idrissi bouazza aydin arslan dogan"
	).split(" "),
);

/** Common enough that the surname alone says little. */
export const isVeelvoorkomend = (geslachtsnaam: string): boolean => NAMEN.has(foldNaam(geslachtsnaam));
