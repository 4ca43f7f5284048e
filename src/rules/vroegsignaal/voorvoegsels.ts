/** Words that come before a Dutch surname. Single words: "van der" is two of them in a row. Source: BRP tabel 36. */
export const VOORVOEGSELWOORDEN: ReadonlySet<string> = new Set(
	(
		"aan af al am auf aus ben bij bin boven d' da dal dalla das de dei del della den der des di do don dos du el het " +
		"im in l' la las le les lo los onder op over 's 't te ten ter tho thoe thor to toe tot uijt uit van vanden vander " +
		"vom von voor vor vd v.d. v/d v. zu zum zur"
	).split(" "),
);

/** The ones that are always a voorvoegsel in a Dutch surname; "El", "Ben" or "La" may be part of the name itself. */
export const NEDERLANDSE_VOORVOEGSELWOORDEN: ReadonlySet<string> = new Set(
	"aan bij de den der het in onder op over 's 't te ten ter tot uit van vanden vander vd v.d. v/d v. von voor zu zur".split(
		" ",
	),
);
