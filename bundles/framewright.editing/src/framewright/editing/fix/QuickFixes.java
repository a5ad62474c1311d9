package framewright.editing.fix;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.xtext.resource.XtextResource;

import framewright.core.library.Finding;
import framewright.core.rules.Rules;
import framewright.dsl.parts.Part;
import framewright.dsl.parts.PartReader;
import framewright.dsl.parts.UnreadablePartException;
import framewright.dsl.validation.IssueCodes;
import framewright.editing.library.LibraryTexts;

/**
 * What can be done about a finding, where it is plain what that is. Nothing an author wrote is lost by any of them other than what the label
 * says. Safe for use by several threads; reads files, so call it in the background.
 */
public final class QuickFixes {

	private static final Map<String, Consumer<Fault>> FIXES = Map.ofEntries(
			Map.entry(IssueCodes.SYNTAX, SyntaxFixes::syntax),
			Map.entry(IssueCodes.GIVEN_TWICE, HeaderFixes::givenTwice),
			Map.entry(IssueCodes.BAD_VERSION, HeaderFixes::version),
			Map.entry(IssueCodes.BAD_DATE, HeaderFixes::date),
			Map.entry(IssueCodes.BAD_UUID, HeaderFixes::uuid),
			Map.entry(IssueCodes.BAD_LANGUAGE, HeaderFixes::language),
			Map.entry(IssueCodes.LANGUAGE_VERSION, HeaderFixes::languageVersion),
			Map.entry(IssueCodes.FILE_NAME, NameFixes::fileName),
			Map.entry(IssueCodes.EMPTY_TITLE, HeaderFixes::title),
			Map.entry(IssueCodes.DUPLICATE_NAME, NameFixes::duplicate),
			Map.entry(IssueCodes.DUPLICATE_UUID, HeaderFixes::duplicateUuid),
			Map.entry(IssueCodes.DUPLICATE_FRAMEWORK, NameFixes::duplicateFramework),
			Map.entry(IssueCodes.UNKNOWN_TIER, ReferenceFixes::tier),
			Map.entry(IssueCodes.UNKNOWN_SCALE, ReferenceFixes::scale),
			Map.entry(IssueCodes.UNKNOWN_LEVEL, ReferenceFixes::level),
			Map.entry(IssueCodes.UNKNOWN_SOURCE, ReferenceFixes::source),
			Map.entry(IssueCodes.DANGLING_REFERENCE, ReferenceFixes::dangling),
			Map.entry(IssueCodes.CYCLIC_REFERENCE, ReferenceFixes::cycle),
			Map.entry(IssueCodes.BAD_ADDRESS, ProseFixes::address),
			Map.entry(IssueCodes.TIER_NOT_ALLOWED, StructureFixes::notAllowed),
			Map.entry(IssueCodes.TIER_CYCLE, StructureFixes::cycle),
			Map.entry(IssueCodes.TIER_RATED_TWICE, StructureFixes::ratedTwice),
			Map.entry(IssueCodes.BAD_NUMBERING, StructureFixes::numbering),
			Map.entry(IssueCodes.TOO_FEW_LEVELS, StructureFixes::levels),
			Map.entry(IssueCodes.STRUCTURE_TWICE, StructureFixes::twice),
			Map.entry(IssueCodes.DESCRIPTOR_MISSING, DescriptorFixes::missing),
			Map.entry(IssueCodes.DESCRIPTOR_DOUBLE, DescriptorFixes::twice),
			Map.entry(IssueCodes.DESCRIPTOR_NOT_RATED, DescriptorFixes::notRated),
			Map.entry(IssueCodes.PROSE_MARKUP, ProseFixes::markup),
			Map.entry(IssueCodes.SECTION_WITHOUT_TITLE, ProseFixes::section),
			Map.entry(IssueCodes.FIGURE_WITHOUT_ALT, ProseFixes::alt),
			Map.entry(IssueCodes.FIGURE_FILE, ProseFixes::figure),
			Map.entry(IssueCodes.NOT_RETIRED, ReferenceFixes::notRetired),
			Map.entry(Rules.STALE, RuleFixes::stale));

	/*
	 * Every check of IssueCodes has an entry. Within them, these cases have no fix, because only an author can know what is meant:
	 * a version or date with words in it; a language that is not known under any name; a file written for a newer Framewright; a name
	 * that nothing is nearly called; an address without a full stop; a figure without caption, whose alternative text somebody must
	 * write; a picture whose file is nowhere; an empty title of what has no name; a fault of syntax that none of the usual slips explains; a prose that holds a table.
	 */

	private QuickFixes() {
	}

	/** The checks that have a fix at least in some cases. */
	public static Set<String> codes() {
		return FIXES.keySet();
	}

	/** Whether something can be done about a finding at least in some cases: what a rule finds can always be accepted. */
	public static boolean mayMend(Finding finding) {
		return FIXES.containsKey(finding.code()) || Rules.find(finding.code()).isPresent();
	}

	/**
	 * The ways to mend a finding, the likeliest first; none where there is no obvious one, or where the file is a published version.
	 *
	 * @param text the text that the finding was made in
	 */
	public static List<QuickFix> of(LibraryTexts texts, Path file, String text, Finding finding) {
		return of(texts, file, text, finding, List.of());
	}

	private static List<QuickFix> of(LibraryTexts texts, Path file, String text, Finding finding, List<Finding> all) {
		Consumer<Fault> own = FIXES.get(finding.code());
		Consumer<Fault> fixes = own != null || Rules.find(finding.code()).isEmpty() ? own : fault -> {
			RuleFixes.found(fault);
			RuleFixes.everywhere(fault, all);
		};
		if (fixes == null || finding.offset() > text.length() || texts.library().isPublished(file)) {
			return List.of();
		}
		return LibraryTexts.read(file, text, resource -> of(texts, file, text, finding, resource, fixes));
	}

	/**
	 * The ways to mend what was found in a stretch of a text.
	 *
	 * @param findings all that was found in the text; what a rule found more than once can be mended everywhere
	 */
	public static List<QuickFix> of(LibraryTexts texts, Path file, String text, List<Finding> findings, int offset, int length) {
		List<QuickFix> all = new ArrayList<>();
		findings.stream().filter(finding -> finding.offset() <= offset + length && finding.offset() + finding.length() >= offset).forEach(finding -> all.addAll(of(texts, file, text, finding, findings)));
		return all;
	}

	private static List<QuickFix> of(LibraryTexts texts, Path file, String text, Finding finding, XtextResource resource, Consumer<Fault> fixes) {
		Fault fault = new Fault(file, text, finding, texts, resource, parts(text));
		fixes.accept(fault);
		return List.copyOf(fault.fixes());
	}

	private static Part parts(String text) {
		try {
			return PartReader.read(text);
		} catch (UnreadablePartException e) {
			return null;
		}
	}
}
