package org.plainsight.core.impact;

/** A way to write adverts so that machines miss what they say. */
enum Disguise {
    SPACING("letters spaced out", "every longer word of title and text is written l i k e  t h i s"),
    LOOKALIKES("look-alike letters", "some Latin letters are written with Cyrillic ones that look the same"),
    EMOJI("emoji between words", "a picture sign stands between all words, and for each digit"),
    SPLIT("split adverts", "every second advert of a network gets another phone, account and payer"),
    HIDDEN_NUMBERS("numbers in words", "phones leave their field and stand in the text, spoken digit by digit"),
    PARAPHRASE("other words", "common words give way to others that mean the same, and sentences change places"),
    BORROWED_TEXT("an ordinary advert's text", "title and text are copied from an advert that nobody puts forward");

    private final String words;
    private final String what;

    Disguise(String words, String what) {
        this.words = words;
        this.what = what;
    }

    String words() {
        return words;
    }

    String what() {
        return what;
    }
}
