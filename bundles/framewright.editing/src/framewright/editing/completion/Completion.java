package framewright.editing.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;

import framewright.dsl.Frameworks;
import framewright.dsl.model.Descriptor;
import framewright.dsl.model.Element;
import framewright.dsl.model.Framework;
import framewright.dsl.model.Glossary;
import framewright.dsl.model.Level;
import framewright.dsl.model.ModelPackage;
import framewright.dsl.model.Part;
import framewright.dsl.model.Reading;
import framewright.dsl.model.Sources;
import framewright.dsl.model.Structure;
import framewright.dsl.model.Voices;
import framewright.dsl.parser.antlr.internal.InternalFrameworkLexer;
import framewright.dsl.scoping.ExportedNames;
import framewright.editing.Around;
import framewright.editing.PartEdits;
import framewright.editing.Proposal;
import framewright.editing.Proposals;
import framewright.editing.TextModel;
import framewright.editing.completion.Suggestion.Kind;
import framewright.editing.library.LibraryIndex;

/**
 * What may be written at a place, the likeliest first: levels that are not described yet, tiers that belong here, references, facets with
 * their first line, then the other words of the language.
 */
public final class Completion {

	/** What is known of the place: the part and the levels that it lacks, all taken out of the model. */
	private record Place(List<Suggestion> templates, Map<String, Integer> levels, Set<String> described) {
	}

	private Completion() {
	}

	/** The suggestions at a place in a text. Only what is {@link Around} it is read; call it in the background all the same. */
	public static List<Suggestion> at(TextModel model, LibraryIndex index, String text, int place) {
		Around around = Around.of(model, text, Math.clamp(place, 0, text.length()));
		return at(around, index).stream().map(suggestion -> suggestion.moved(around.shift())).toList();
	}

	private static List<Suggestion> at(Around around, LibraryIndex index) {
		String text = around.text();
		int offset = around.offset();
		int line = text.lastIndexOf('\n', offset - 1) + 1;
		String before = text.substring(line, offset);
		if (isProse(before)) {
			return List.of();
		}
		List<Proposal> proposals = Proposals.at(around);
		int word = wordStart(text, line, offset);
		boolean first = text.substring(line, word).isBlank();
		Place known = around.read(text, resource -> place(resource, text, word, offset, first));
		List<Suggestion> all = new ArrayList<>(known.templates());
		Set<String> covered = new HashSet<>();
		all.forEach(template -> covered.add(template.label()));
		boolean level = before.strip().matches("at(\\s+\\S*)?") && before.matches("\\s*at\\s.*");
		Map<String, String> frameworks = titles(index);
		for (Proposal proposal : proposals) {
			if (!covered.contains(proposal.text())) {
				all.add(suggestion(proposal, level ? known : null, frameworks));
			}
		}
		all.sort(Comparator.comparingInt(suggestion -> rank(suggestion, level ? known : null)));
		return all;
	}

	private static int rank(Suggestion suggestion, Place levels) {
		if (levels != null && levels.levels().containsKey(suggestion.text())) {
			return levels.levels().get(suggestion.text()) + (levels.described().contains(suggestion.text()) ? 1_000 : 0);
		}
		return 10_000 * (1 + suggestion.kind().ordinal());
	}

	private static Suggestion suggestion(Proposal proposal, Place levels, Map<String, String> frameworks) {
		Kind kind = switch (proposal.kind()) {
			case REFERENCE -> Kind.REFERENCE;
			case TIER -> Kind.TIER;
			case KEYWORD -> Kind.KEYWORD;
		};
		String detail = proposal.detail();
		int stop = proposal.text().indexOf('.');
		if (kind == Kind.REFERENCE && stop > 0 && frameworks.containsKey(proposal.text().substring(0, stop))) {
			detail = detail + " – " + frameworks.get(proposal.text().substring(0, stop));
		} else if (levels != null && levels.described().contains(proposal.text())) {
			detail = detail + " – described already";
		}
		return new Suggestion(proposal.offset(), proposal.length(), proposal.text(), List.of(), proposal.label(), detail, kind);
	}

	private static Map<String, String> titles(LibraryIndex index) {
		Map<String, String> titles = new HashMap<>();
		for (IEObjectDescription framework : index.data().getExportedObjectsByType(ModelPackage.Literals.FRAMEWORK)) {
			titles.put(framework.getName().toString(), framework.getUserData(ExportedNames.TITLE));
		}
		return titles;
	}

	private static int wordStart(String text, int line, int offset) {
		int start = offset;
		while (start > line && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '-' || text.charAt(start - 1) == '_')) {
			start--;
		}
		return start;
	}

	private static Place place(XtextResource resource, String text, int word, int offset, boolean first) {
		Framework framework = Frameworks.of(resource).orElse(null);
		Part part = framework == null ? null : part(resource, framework, text, word);
		if (part == null) {
			return new Place(List.of(), Map.of(), Set.of());
		}
		Map<String, Integer> levels = new HashMap<>();
		Set<String> described = new HashSet<>();
		if (part instanceof Element element) {
			Frameworks.ratedOn(element).map(Frameworks::levels).orElse(List.of()).forEach(level -> levels.put(level.getName(), levels.size()));
			Frameworks.descriptors(element).stream().filter(descriptor -> !covers(descriptor, offset)).map(Descriptor::getLevel).filter(level -> level != null && !level.eIsProxy()).map(Level::getName).forEach(described::add);
		}
		if (!first) {
			return new Place(List.of(), levels, described);
		}
		String prefix = text.substring(word, offset).toLowerCase(Locale.ROOT);
		List<Suggestion> templates = new Templates(part, word, offset - word, PartEdits.lineEnd(text), PartEdits.margin(text, word)).all().stream()
				.filter(template -> template.label().toLowerCase(Locale.ROOT).startsWith(prefix) || template.detail().toLowerCase(Locale.ROOT).startsWith(prefix)).toList();
		return new Place(templates, levels, described);
	}

	/** Whether the line of a descriptor is the one that is being written. */
	private static boolean covers(Descriptor descriptor, int offset) {
		return NodeModelUtils.findNodesForFeature(descriptor, ModelPackage.Literals.DESCRIPTOR__LEVEL).stream().anyMatch(node -> node.getOffset() <= offset && offset <= node.getEndOffset());
	}

	/** The part whose braces an offset stands in; {@code null} where those are braces that hold no contents of a part. */
	private static Part part(XtextResource resource, Framework framework, String text, int offset) {
		INode brace = openBrace(resource, text, offset);
		EObject object = brace == null ? null : NodeModelUtils.findActualSemanticObjectFor(brace);
		if (object == null || object instanceof Structure || object instanceof Voices || object instanceof Reading || object instanceof Glossary || object instanceof Sources) {
			return null;
		}
		Part part = EcoreUtil2.getContainerOfType(object, Part.class);
		return part == null ? framework : part;
	}

	/** The innermost brace that is open at an offset. No sign of the language goes past its line, so the lines are read from the last to the first. */
	private static INode openBrace(XtextResource resource, String text, int offset) {
		int depth = 0;
		for (int end = offset; end > 0;) {
			int start = text.lastIndexOf('\n', end - 1) + 1;
			List<Integer> braces = braces(text, start, end);
			for (int brace : braces.reversed()) {
				depth += text.charAt(brace) == '}' ? 1 : -1;
				if (depth < 0) {
					return NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), brace);
				}
			}
			end = start - 1;
		}
		return null;
	}

	/** The braces of a line, or of its beginning, that are none in a text, a prose or a comment. */
	private static List<Integer> braces(String text, int start, int end) {
		String line = text.substring(start, end);
		List<Integer> braces = new ArrayList<>();
		if (line.indexOf('{') < 0 && line.indexOf('}') < 0) {
			return braces;
		}
		InternalFrameworkLexer lexer = new InternalFrameworkLexer(new ANTLRStringStream(line));
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			if (token.getText().equals("{") || token.getText().equals("}")) {
				braces.add(start + ((CommonToken) token).getStartIndex());
			}
		}
		return braces;
	}

	/** In a line of prose or a comment everything is the author's own. */
	private static boolean isProse(String before) {
		String line = before.stripLeading();
		return line.startsWith("|") || line.startsWith("-") || line.contains("//");
	}
}
