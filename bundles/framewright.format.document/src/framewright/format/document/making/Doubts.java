package framewright.format.document.making;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import framewright.core.exchange.Imported.Sureness;
import framewright.dsl.model.Tier;
import framewright.format.document.structure.HeadingCode;
import framewright.format.document.structure.Section;
import framewright.format.document.structure.SectionRoles;
import framewright.format.document.structure.SectionRoles.Role;
import framewright.format.document.structure.TierPlan;

/** Tells a person what of the structure of a document was a guess that much hangs on, and where the document itself seems to lack something. */
final class Doubts {

	private static final int LONGEST_TITLE = 60;

	private final Account account;
	private final SectionRoles roles;
	private final TierPlan tiers;

	Doubts(Account account, SectionRoles roles, TierPlan tiers) {
		this.account = account;
		this.roles = roles;
		this.tiers = tiers;
	}

	/** @param title the title that the framework got where the document has none */
	void untitled(String title) {
		account.doubt(0, "No line of the document was taken for its title, so the framework is called “" + title + "” after its name. Say which line is the title, or write one.");
	}

	/** @param sections the uppermost sections */
	void tell(List<Section> sections) {
		tiers.unnamed().forEach((tier, first) -> account.doubt(first.heading, "The document does not say what kind of part “" + shown(first) + "” is, so it is called “" + tier.getTitle()
				+ "”. Give the names of the tiers in the options if they are called something else."));
		Map<Tier, List<Section>> guessed = new LinkedHashMap<>();
		guessed(sections, guessed);
		guessed.forEach((tier, parts) -> account.doubt(parts.get(0).heading, guess(tier, parts)));
		codes(sections);
		bare(sections);
	}

	private static String shown(Section section) {
		String title = section.title();
		return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE).strip() + " …" : title;
	}

	private void guessed(List<Section> sections, Map<Tier, List<Section>> into) {
		for (Section section : sections) {
			if (roles.of(section) == Role.ELEMENT && roles.sureness(section) == Sureness.GUESSED && tiers.of(section) != null) {
				into.computeIfAbsent(tiers.of(section), none -> new ArrayList<>()).add(section);
			}
			guessed(section.sections, into);
		}
	}

	private static String guess(Tier tier, List<Section> parts) {
		String first = "“" + shown(parts.get(0)) + "”";
		String who = parts.size() == 1 ? first + " was taken for a part" : parts.size() == 2 ? first + " and one other were taken for parts" : first + " and " + (parts.size() - 1) + " others were taken for parts";
		return who + " (" + tier.getTitle() + ") because of where " + (parts.size() == 1 ? "it stands" : "they stand") + ", and not because the document says so. Look whether that is right.";
	}

	/** Numbers that are missing between others, or stand twice. */
	private void codes(List<Section> siblings) {
		Map<String, Integer> last = new HashMap<>();
		Set<String> seen = new HashSet<>();
		for (Section section : siblings) {
			if (roles.of(section) == Role.ELEMENT) {
				section.code().filter(code -> code.number().matches("\\d{1,6}")).ifPresent(code -> number(section, code, last, seen));
			}
			codes(section.sections);
		}
	}

	private void number(Section section, HeadingCode code, Map<String, Integer> last, Set<String> seen) {
		int number = Integer.parseInt(code.number());
		Integer before = last.put(code.prefix(), number);
		if (!seen.add(code.code())) {
			account.doubt(section.heading, "“" + code.code() + "” stands twice in the document. Give one of the two another code.");
		} else if (before != null && number > before + 1) {
			String missing = number == before + 2 ? code.prefix() + (before + 1) + " is" : code.prefix() + (before + 1) + " to " + code.prefix() + (number - 1) + " are";
			account.doubt(section.heading, missing + " missing between “" + code.prefix() + before + "” and “" + code.code() + "”. Look whether the document lost something there.");
		}
	}

	/** Parts without any text among others that have some. */
	private void bare(List<Section> siblings) {
		List<Section> leaves = siblings.stream().filter(section -> roles.of(section) == Role.ELEMENT && section.isLeaf() && !section.isStatement).toList();
		List<Section> bare = leaves.stream().filter(Section::isEmpty).toList();
		if (bare.size() * 2 < leaves.size()) {
			bare.forEach(section -> account.doubt(section.heading, "“" + shown(section) + "” has no text, though the parts beside it have. Look whether the document lost it."));
		}
		siblings.forEach(section -> bare(section.sections));
	}
}
