import type { Taal } from "../../../rules/reach/tekst/tekst.ts";

/** The words of the one question after a contact; `cijfers` from bad to good, as in rules/reach/tevredenheid. */
export interface Vraagwoorden {
	readonly link: string;
	readonly titel: string;
	readonly uitleg: string;
	readonly vraag: string;
	readonly cijfers: readonly [string, string, string, string, string];
	readonly opmerking: string;
	readonly opmerkingUitleg: string;
	readonly kies: string;
	readonly verstuur: string;
	readonly klaar: string;
	readonly al: string;
	readonly geenContact: string;
}

const nl: Vraagwoorden = {
	link: "Hoe was het contact met ons?",
	titel: "Hoe was het contact met ons?",
	uitleg:
		"Eén vraag. Je hoeft niet mee te doen. Wij bewaren je naam er niet bij. Wie jou hielp, ziet niet wat jij invult.",
	vraag: "Hoe vond je het contact?",
	cijfers: ["Slecht", "Niet zo goed", "Gaat wel", "Goed", "Heel goed"],
	opmerking: "Wil je er iets bij zeggen?",
	opmerkingUitleg: "Dit hoeft niet. Schrijf liever geen namen op.",
	kies: "Kies een van de vijf.",
	verstuur: "Verstuur",
	klaar: "Dank je wel. Met jouw antwoord doen wij het beter.",
	al: "Je hebt deze vraag al beantwoord. Dank je wel.",
	geenContact: "Er is nu niets om te vragen.",
};

const en: Vraagwoorden = {
	link: "How was our contact?",
	titel: "How was our contact?",
	uitleg:
		"One question. You do not have to answer. We do not keep your name. Whoever helped you cannot see your answer.",
	vraag: "How did you find our contact?",
	cijfers: ["Bad", "Not so good", "So-so", "Good", "Very good"],
	opmerking: "Would you like to add something?",
	opmerkingUitleg: "You do not have to. Please leave out names.",
	kies: "Choose one of the five.",
	verstuur: "Send",
	klaar: "Thank you. Your answer helps us do better.",
	al: "You have already answered this question. Thank you.",
	geenContact: "There is nothing to ask right now.",
};

const tr: Vraagwoorden = {
	link: "Görüşmemiz nasıldı?",
	titel: "Görüşmemiz nasıldı?",
	uitleg:
		"Tek bir soru. Yanıtlamak zorunda değilsiniz. Adınızı saklamıyoruz. Size yardım eden kişi yanıtınızı göremez.",
	vraag: "Görüşmemizi nasıl buldunuz?",
	cijfers: ["Kötü", "Pek iyi değil", "Orta", "İyi", "Çok iyi"],
	opmerking: "Eklemek istediğiniz bir şey var mı?",
	opmerkingUitleg: "Zorunlu değildir. Lütfen isim yazmayın.",
	kies: "Beşinden birini seçin.",
	verstuur: "Gönder",
	klaar: "Teşekkür ederiz. Yanıtınız daha iyi çalışmamıza yardım eder.",
	al: "Bu soruyu daha önce yanıtladınız. Teşekkür ederiz.",
	geenContact: "Şu anda sorulacak bir şey yok.",
};

const ar: Vraagwoorden = {
	link: "كيف كان تواصلنا معك؟",
	titel: "كيف كان تواصلنا معك؟",
	uitleg: "سؤال واحد. لست مضطرًا للإجابة. لا نحفظ اسمك. من ساعدك لا يرى إجابتك.",
	vraag: "كيف وجدت التواصل معنا؟",
	cijfers: ["سيئ", "ليس جيدًا", "متوسط", "جيد", "جيد جدًا"],
	opmerking: "هل تريد إضافة شيء؟",
	opmerkingUitleg: "هذا اختياري. من الأفضل ألا تكتب أسماء.",
	kies: "اختر واحدًا من الخمسة.",
	verstuur: "إرسال",
	klaar: "شكرًا لك. إجابتك تساعدنا على التحسن.",
	al: "لقد أجبت عن هذا السؤال من قبل. شكرًا لك.",
	geenContact: "لا يوجد ما نسأل عنه الآن.",
};

const pl: Vraagwoorden = {
	link: "Jak ocenia Pan/Pani nasz kontakt?",
	titel: "Jak ocenia Pan/Pani nasz kontakt?",
	uitleg:
		"Jedno pytanie. Odpowiedź nie jest obowiązkowa. Nie zapisujemy nazwiska. Osoba, która pomagała, nie widzi odpowiedzi.",
	vraag: "Jaki był nasz kontakt?",
	cijfers: ["Zły", "Niezbyt dobry", "Średni", "Dobry", "Bardzo dobry"],
	opmerking: "Czy chce Pan/Pani coś dodać?",
	opmerkingUitleg: "To nie jest obowiązkowe. Prosimy nie podawać nazwisk.",
	kies: "Proszę wybrać jedną z pięciu odpowiedzi.",
	verstuur: "Wyślij",
	klaar: "Dziękujemy. Ta odpowiedź pomaga nam pracować lepiej.",
	al: "Na to pytanie już jest odpowiedź. Dziękujemy.",
	geenContact: "Teraz nie mamy pytań.",
};

const uk: Vraagwoorden = {
	link: "Як пройшла наша розмова?",
	titel: "Як пройшла наша розмова?",
	uitleg:
		"Одне запитання. Відповідати не обов'язково. Ми не зберігаємо ваше ім'я. Той, хто вам допомагав, не бачить відповіді.",
	vraag: "Як вам наше спілкування?",
	cijfers: ["Погано", "Не дуже добре", "Нормально", "Добре", "Дуже добре"],
	opmerking: "Хочете щось додати?",
	opmerkingUitleg: "Це не обов'язково. Краще не пишіть імен.",
	kies: "Виберіть один із п'яти варіантів.",
	verstuur: "Надіслати",
	klaar: "Дякуємо. Ваша відповідь допомагає нам працювати краще.",
	al: "Ви вже відповіли на це запитання. Дякуємо.",
	geenContact: "Зараз немає запитань.",
};

const so: Vraagwoorden = {
	link: "Sidee bay ahayd xiriirkeennu?",
	titel: "Sidee bay ahayd xiriirkeennu?",
	uitleg: "Hal su'aal. Khasab maaha inaad ka jawaabto. Magacaaga ma kaydinno. Qofka ku caawiyay ma arko jawaabtaada.",
	vraag: "Sidee baad u aragtay xiriirka?",
	cijfers: ["Xun", "Aad uma fiicna", "Dhexdhexaad", "Fiican", "Aad u fiican"],
	opmerking: "Wax ma ku darsanaysaa?",
	opmerkingUitleg: "Khasab maaha. Fadlan ha qorin magacyo.",
	kies: "Dooro mid ka mid ah shanta.",
	verstuur: "Dir",
	klaar: "Mahadsanid. Jawaabtaadu waxay naga caawisaa inaan ka wanaagsanaanno.",
	al: "Su'aashan hore ayaad uga jawaabtay. Mahadsanid.",
	geenContact: "Hadda wax la weydiiyo ma jiraan.",
};

/** Per language. */
export const VRAAGWOORDEN: Readonly<Record<Taal, Vraagwoorden>> = { nl, en, tr, ar, pl, uk, so };
