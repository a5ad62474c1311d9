package framewright.diff;

import static framewright.core.compare.ChangeClass.BREAKING;
import static framewright.core.compare.ChangeClass.EDITORIAL;
import static framewright.core.compare.ChangeClass.STRUCTURAL;
import static framewright.core.compare.ChangeClass.SUBSTANTIVE;

import java.util.Locale;

import framewright.core.compare.ChangeClass;

/** The rules by which a change weighs little or much. The help's page on changes has a section for each; a test keeps the two together. */
enum ChangeRule {

	SAME_MEANING(EDITORIAL, "Words that say the same", "Only punctuation, capital letters, spelling, small words such as “the”, or emphasis changed."),
	ORDER(EDITORIAL, "Another order", "The same parts stand in another order. No part was changed."),
	IMPRINT(EDITORIAL, "Facts about the document", "The version, the status, a date, an edition, a contact or another fact about the document changed, and nothing in it."),
	BACKGROUND(EDITORIAL, "Background", "A note, a quotation, a source, further reading or a figure came, went or changed. Nobody is assessed by these."),
	WORDING(SUBSTANTIVE, "Another meaning", "The words of a text changed in more than spelling, so it may say something else."),
	TEXT_CAME_OR_WENT(SUBSTANTIVE, "A text came or went", "A why, a how, an indicator, a question or a section was added or taken out."),
	TITLE(SUBSTANTIVE, "Another title", "A title changed in more than spelling."),
	LINK(SUBSTANTIVE, "A link to another part", "A cross-reference came, went or leads elsewhere."),
	CONDITIONS(SUBSTANTIVE, "Conditions of use", "The licence, the audience, the language or the owner changed."),
	CODE(SUBSTANTIVE, "A code or short title", "What people write in minutes and forms changed, though the element is the same."),
	NEW_PART(STRUCTURAL, "A new part", "An element was added."),
	PLACE(STRUCTURAL, "Another place", "An element stands under another element, and perhaps has another number."),
	NAME(STRUCTURAL, "Another name", "An element has another permanent name and says what it was called, so that references to it can be followed."),
	SUCCEEDED(STRUCTURAL, "Retired with a successor", "An element is no longer in force, and another one is named that follows it."),
	PARTED(STRUCTURAL, "Split or merged", "One element became several, or several became one, and each says so."),
	NEW_LEVEL(STRUCTURAL, "A new level", "A scale has a level more. The texts for it are part of this change."),
	TIERS(STRUCTURAL, "Tiers and numbering", "What the tiers are called, how they are numbered or what they contain changed."),
	SCALE_TEXT(SUBSTANTIVE, "What a scale or level says", "The title, the stem or another word about a scale or a level changed."),
	GONE(BREAKING, "Gone without trace", "An element was taken out of the text. What refers to it leads nowhere. Retire it instead."),
	UNSUCCEEDED(BREAKING, "Retired without a successor", "An element is no longer in force, and nothing is named that follows it."),
	LOST_LEVEL(BREAKING, "A level is gone", "Nobody can be rated at this level any more."),
	LOST_DESCRIPTOR(BREAKING, "The text of a level is gone", "A rated element no longer says what this level means for it."),
	OTHER_SCALE(BREAKING, "Rated on another scale", "Scales came, went, changed their order or have another name, so ratings cannot be compared."),
	UNTOLD_NAME(BREAKING, "Another name, and nothing says so", "An element seems to be the same as one of another name, but it does not say what it was called before."),
	IDENTIFIER(BREAKING, "Another identifier", "The identifier by which other tools know this part changed.");

	private final ChangeClass weight;
	private final String title;
	private final String explanation;

	ChangeRule(ChangeClass weight, String title, String explanation) {
		this.weight = weight;
		this.title = title;
		this.explanation = explanation;
	}

	/** The word for it, by which the help knows it: {@code same-meaning}. */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	ChangeClass weight() {
		return weight;
	}

	String title() {
		return title;
	}

	String explanation() {
		return explanation;
	}
}
