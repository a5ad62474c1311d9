package framewright.dsl.formatting2;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.formatting2.regionaccess.IComment;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegion;
import org.eclipse.xtext.formatting2.regionaccess.IHiddenRegionPart;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;

import framewright.dsl.model.Author;
import framewright.dsl.model.Content;
import framewright.dsl.model.Element;
import framewright.dsl.model.Entry;
import framewright.dsl.model.Facet;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Part;
import framewright.dsl.model.Source;
import framewright.dsl.model.Term;
import framewright.dsl.model.Tier;
import framewright.dsl.model.Voice;
import framewright.dsl.model.Work;

/** Says what stands before each word of a framework, word by word from its beginning. Made anew for each text. */
final class Layout {

	private static final String INDENT = "    ";

	/** What separates two words. */
	private enum Gap {
		NOTHING, SPACE, LINE, BLANK_LINE
	}

	/** The words that begin a list, and may be repeated for each of its members instead of a comma; the canonical form has the comma. */
	private static final Set<String> LISTS = Set.of("audience", "formerly", "replaced");

	private final String lineEnd;
	private final boolean whole;
	private final Set<EObject> begun = Collections.newSetFromMap(new IdentityHashMap<>());

	/** How many braces are open around the next word. */
	private int depth;
	private ISemanticRegion last;
	private Content begunLast;
	private Content begunBefore;
	private boolean repeated;

	/**
	 * @param lineEnd what ends a line
	 * @param whole whether the whole text is laid out, so that words may be changed that belong together
	 */
	Layout(String lineEnd, boolean whole) {
		this.lineEnd = lineEnd;
		this.whole = whole;
	}

	/** The space before a word, with the comments that stand there. */
	String before(ISemanticRegion word, IHiddenRegion hidden) {
		boolean first = begun.add(word.getSemanticElement());
		if (first && word.getSemanticElement() instanceof Content content) {
			begunBefore = begunLast;
			begunLast = content;
		}
		if (isKeyword(word, "}")) {
			depth--;
		}
		repeated = whole && (isRepetition(word) || repeated && isKeyword(word, "by"));
		Gap gap = last == null || repeated ? Gap.NOTHING : gap(word, first);
		String space = comments(hidden, gap, margin(word));
		if (isKeyword(word, "{")) {
			depth++;
		}
		boolean start = last == null;
		last = word;
		return start ? mark(hidden) + space : space;
	}

	/** What stands after the last word. */
	String end(IHiddenRegion hidden) {
		return comments(hidden, Gap.LINE, "");
	}

	/** The word that {@link #before} was called for, as it is written: a line of free text has one space behind its mark and none at its end. */
	String canonical(ISemanticRegion word) {
		if (repeated) {
			return isKeyword(word, "by") ? "" : ",";
		}
		if (!isFreeLine(word)) {
			// A name in several parts is one word.
			return isName(word) ? word.getText().replaceAll("\\s*\\.\\s*", ".") : word.getText();
		}
		String text = word.getText();
		int mark = 0;
		while (mark < text.length() && mark < 3 && text.charAt(mark) == text.charAt(0) && (mark == 0 || text.charAt(0) == '-')) {
			mark++;
		}
		String rest = text.substring(mark).stripTrailing();
		return rest.isEmpty() || rest.startsWith(" ") ? text.substring(0, mark) + rest : text.substring(0, mark) + " " + rest;
	}

	/** Whether a word goes on with the list that the word before it belongs to: {@code audience "Heads" audience "Governors"}. */
	private boolean isRepetition(ISemanticRegion word) {
		if (last == null || last.getSemanticElement() != word.getSemanticElement() || !(word.getGrammarElement() instanceof Keyword keyword) || !LISTS.contains(keyword.getValue())) {
			return false;
		}
		Assignment assignment = GrammarUtil.containingAssignment(last.getGrammarElement());
		String feature = keyword.getValue().equals("replaced") ? "replacedBy" : keyword.getValue();
		return assignment != null && assignment.getFeature().equals(feature);
	}

	private Gap gap(ISemanticRegion word, boolean first) {
		EObject owner = word.getSemanticElement();
		if (first && beginsLine(owner)) {
			return wantsBlankLine(owner) ? Gap.BLANK_LINE : Gap.LINE;
		}
		if (isFreeLine(word) || isFreeLine(last) || isKeyword(word, "}") || isHeaderLine(word, owner)) {
			return Gap.LINE;
		}
		if (isKeyword(word, "by") && owner instanceof Voice) {
			return Gap.LINE;
		}
		return isKeyword(word, ",") || isKeyword(word, "@") || isKeyword(last, "@") ? Gap.NOTHING : Gap.SPACE;
	}

	private static boolean beginsLine(EObject owner) {
		return owner instanceof Content || owner instanceof Author || owner instanceof Tier || owner instanceof Voice || owner instanceof Work
				|| owner instanceof Term || owner instanceof Source;
	}

	/** Elements are set apart, and so is everything that stands directly in a framework; what is said about one thing stays together. */
	private boolean wantsBlankLine(EObject owner) {
		if (owner.eContainer() instanceof Framework && owner instanceof Content content) {
			return !(isReference(content) && isReference(begunBefore));
		}
		return owner instanceof Element && !isKeyword(last, "{");
	}

	private static boolean isReference(Content content) {
		return content != null && !(content instanceof Part) && !(content instanceof Facet) && content.eContents().isEmpty();
	}

	/** The words that begin a line of a framework's header. */
	private static boolean isHeaderLine(ISemanticRegion word, EObject owner) {
		if (!(owner instanceof Framework) || !(word.getGrammarElement() instanceof Keyword keyword)) {
			return false;
		}
		return switch (keyword.getValue()) {
			case "framework", "{", "}", ",", "@", "alt", "from" -> false;
			default -> true;
		};
	}

	/** What a word that begins a line is indented by. The lines of an entry stand below its first word. */
	private String margin(ISemanticRegion word) {
		EObject owner = word.getSemanticElement();
		if (owner instanceof Entry entry) {
			boolean begins = isFreeLine(word) && word.getText().startsWith("-");
			return INDENT.repeat(depth + nesting(entry)) + (begins ? "" : "  ");
		}
		return INDENT.repeat(isFreeLine(word) ? depth + 1 : depth);
	}

	private static int nesting(Entry entry) {
		return entry.eContainer() instanceof Entry parent ? nesting(parent) + 1 : 1;
	}

	/** The comments before a word, and the space around them. A comment behind a word on its line stays there. */
	private String comments(IHiddenRegion hidden, Gap gap, String margin) {
		StringBuilder space = new StringBuilder();
		ISemanticRegion next = hidden.getNextSemanticRegion();
		// A comment before a closing brace belongs to what is inside.
		boolean breaksLine = last != null && (gap == Gap.SPACE || gap == Gap.NOTHING);
		String inner = breaksLine || next != null && isKeyword(next, "}") ? margin + INDENT : margin;
		boolean blankLine = gap == Gap.BLANK_LINE;
		boolean onLine = last != null && !isFreeLine(last);
		boolean any = false;
		for (IHiddenRegionPart part : hidden.getParts()) {
			if (!isComment(part)) {
				onLine &= part.getText().indexOf('\n') < 0;
				continue;
			}
			if (onLine) {
				space.append(' ');
			} else if (last != null || any) {
				space.append(blankLine ? lineEnd + lineEnd : lineEnd).append(inner);
				blankLine = false;
			}
			space.append(part.getText().stripTrailing());
			any = true;
			onLine = false;
		}
		if (!any) {
			return space(gap, margin);
		}
		return space.append(blankLine ? lineEnd + lineEnd : lineEnd).append(breaksLine ? inner : margin).toString();
	}

	private String space(Gap gap, String margin) {
		return switch (gap) {
			case NOTHING -> "";
			case SPACE -> " ";
			case LINE -> lineEnd + margin;
			case BLANK_LINE -> lineEnd + lineEnd + margin;
		};
	}

	/** A byte order mark that the text begins with is kept. */
	private static String mark(IHiddenRegion hidden) {
		return hidden.getText().startsWith("\uFEFF") ? "\uFEFF" : "";
	}

	/** Xtext takes a byte order mark for a comment. */
	private static boolean isComment(IHiddenRegionPart part) {
		return part instanceof IComment && !part.getText().replace("\uFEFF", "").isBlank();
	}

	private static boolean isKeyword(ISemanticRegion word, String value) {
		return word.getGrammarElement() instanceof Keyword keyword && keyword.getValue().equals(value);
	}

	/** Whether a word is a name with full stops in it, and no comment. */
	private static boolean isName(ISemanticRegion word) {
		return !word.getText().startsWith("\"") && !word.getText().contains("//") && word.getGrammarElement() instanceof EObject grammar
				&& (grammar instanceof RuleCall call ? call.getRule() : grammar instanceof CrossReference reference && reference.getTerminal() instanceof RuleCall call ? call.getRule() : null) instanceof ParserRule;
	}

	private static boolean isFreeLine(ISemanticRegion word) {
		return word != null && word.getGrammarElement() instanceof RuleCall call && switch (call.getRule().getName()) {
			case "LINE", "BULLET", "SUB_BULLET", "SUB_SUB_BULLET" -> true;
			default -> false;
		};
	}
}
