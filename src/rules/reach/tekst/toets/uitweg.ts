import type { Taal } from "../tekst.ts";

/** How one says in each language that somebody may say no, change it or leave it. One of these is enough. */
const UITWEGEN: Readonly<Record<Taal, RegExp>> = {
	nl: /geen (?:hulp|bezoek|afspraak|contact)|liever niet|(?:niet|hoeft niet) (?:meer )?(?:nodig|hoeft|willen|gebeld)|niet (?:meer )?(?:wilt?|hoeft)|hoeft niet|niet nodig|zeg(?:gen)? (?:\S+ )?af|afzeggen|verzet|dring niet aan|niet dat ik/i,
	en: /no help|not need|not want|no visit|rather not|cancel|do not have to/i,
	tr: /gerekmiyor|İstemiyor|ihtiyacınız yok|istemiyor|iptal|zorunda değil|istemediğinizi/i,
	ar: /لا تحتاج|لا تريد|ألغه|ليست واجبة|إلغاء/,
	pl: /niepotrzebn|nie jest potrzebna|nie pasuje|odwoła|dobrowoln|nie trzeba/i,
	uk: /не потрібна|не хочете|скас|не підходить|добровільн/i,
	so: /uma baahnid|ma rabtid|jooji|ikhtiyaari|u baahnayn/i,
};

/** Does this text say how to say no? Words that mean it are looked for; a colleague judges whether it is meant so. */
export const heeftUitweg = (tekst: string, taal: Taal): boolean => UITWEGEN[taal].test(tekst);
