import { expect, test } from "vitest";
import { maskeerContact } from "./maskeer-contact.ts";

test.each([
	["+31612345678", "06 •• 78"],
	["+31475123456", "04 •• 56"],
	["+491511234567", "+49 •• 67"],
	["jan.vos@post.voorbeeld.nl", "j••@p••.nl"],
])("%s is shown as %s", (waarde, verwacht) => {
	expect(maskeerContact(waarde)).toBe(verwacht);
});
