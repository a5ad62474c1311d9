package framewright.cli.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.SymbolTag;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

import framewright.core.library.Finding;
import framewright.editing.completion.Suggestion;
import framewright.editing.completion.Suggestion.Stop;
import framewright.editing.folding.Fold;
import framewright.editing.library.Node;
import framewright.editing.tokens.SemanticTokens.SemanticToken;
import framewright.editing.tokens.TokenKind;

/** What the services answer, in the words of the protocol. Pure. */
final class Translation {

	/** The protocol has words of its own for some kinds; the others keep theirs, which clients pass over that do not know them. */
	private static final Map<TokenKind, String> TOKENS = new LinkedHashMap<>();

	static {
		for (TokenKind kind : TokenKind.values()) {
			TOKENS.put(kind, switch (kind) {
				case KEYWORD -> "keyword";
				case TIER -> "type";
				case NAME -> "class";
				case LEVEL -> "enumMember";
				case REFERENCE -> "variable";
				case STRING -> "string";
				case NUMBER -> "number";
				case MARK -> "operator";
				case COMMENT -> "comment";
				default -> kind.name().toLowerCase(Locale.ROOT);
			});
		}
	}

	private Translation() {
	}

	static SemanticTokensLegend legend() {
		return new SemanticTokensLegend(List.copyOf(TOKENS.values()), List.of("declaration"));
	}

	/** Five numbers a token: lines down, columns on, length, kind, marks. */
	static List<Integer> tokens(Lines lines, List<SemanticToken> tokens) {
		List<Integer> data = new ArrayList<>(5 * tokens.size());
		int line = 0;
		int column = 0;
		for (SemanticToken token : tokens) {
			var start = lines.position(token.offset());
			data.addAll(Arrays.asList(start.getLine() - line, start.getLine() == line ? start.getCharacter() - column : start.getCharacter(), token.length(), token.kind().ordinal(), token.declaration() ? 1 : 0));
			line = start.getLine();
			column = start.getCharacter();
		}
		return data;
	}

	static List<Diagnostic> diagnostics(Lines lines, List<Finding> findings) {
		return findings.stream().map(finding -> diagnostic(lines, finding)).toList();
	}

	static Diagnostic diagnostic(Lines lines, Finding finding) {
		Diagnostic diagnostic = new Diagnostic(lines.range(finding.offset(), finding.length()), finding.message());
		diagnostic.setCode(finding.code());
		diagnostic.setSource("framewright");
		diagnostic.setSeverity(switch (finding.severity()) {
			case ERROR -> DiagnosticSeverity.Error;
			case WARNING -> DiagnosticSeverity.Warning;
			default -> DiagnosticSeverity.Information;
		});
		return diagnostic;
	}

	static DocumentSymbol symbol(Lines lines, Node node) {
		Range whole = lines.range(node.offset(), node.length());
		int line = whole.getStart().getLine();
		Range first = whole.getEnd().getLine() == line ? whole : new Range(whole.getStart(), new org.eclipse.lsp4j.Position(line, Math.max(whole.getStart().getCharacter(), lines.position(lines.offset(new org.eclipse.lsp4j.Position(line, Integer.MAX_VALUE))).getCharacter())));
		String name = node.heading().isBlank() ? "Untitled" : node.heading();
		DocumentSymbol symbol = new DocumentSymbol(name, kind(node), whole, first, node.detail());
		symbol.setChildren(node.children().stream().map(child -> symbol(lines, child)).toList());
		if (node.kind() == Node.Kind.RETIRED) {
			symbol.setTags(List.of(SymbolTag.Deprecated));
		}
		return symbol;
	}

	static SymbolKind kind(Node node) {
		return switch (node.kind()) {
			case FRAMEWORK -> SymbolKind.Module;
			case DOMAIN -> SymbolKind.Namespace;
			case ELEMENT -> SymbolKind.Package;
			case COMPONENT, RETIRED -> SymbolKind.Class;
			case SCALE -> SymbolKind.Enum;
			case LEVEL -> SymbolKind.EnumMember;
			case STRUCTURE -> SymbolKind.Struct;
			case DESCRIPTOR -> SymbolKind.Property;
			default -> SymbolKind.String;
		};
	}

	/** @param snippets whether the client knows places to write over */
	static CompletionItem completion(Lines lines, Suggestion suggestion, int rank, boolean snippets) {
		CompletionItem item = new CompletionItem(suggestion.label());
		item.setDetail(suggestion.detail());
		item.setKind(switch (suggestion.kind()) {
			case LEVEL -> CompletionItemKind.EnumMember;
			case ELEMENT, FACET -> CompletionItemKind.Snippet;
			case REFERENCE -> CompletionItemKind.Reference;
			case TIER -> CompletionItemKind.Class;
			case KEYWORD -> CompletionItemKind.Keyword;
		});
		// Clients sort by this text; the order is ours.
		item.setSortText(String.format(Locale.ROOT, "%05d", rank));
		boolean snippet = snippets && !suggestion.stops().isEmpty();
		item.setInsertTextFormat(snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
		// The text is indented already.
		item.setInsertTextMode(InsertTextMode.AsIs);
		item.setTextEdit(Either.forLeft(new org.eclipse.lsp4j.TextEdit(lines.range(suggestion.offset(), suggestion.length()), snippet ? snippet(suggestion) : suggestion.text())));
		return item;
	}

	private static String snippet(Suggestion suggestion) {
		StringBuilder snippet = new StringBuilder();
		List<Stop> stops = suggestion.stops();
		int from = 0;
		for (Stop stop : stops.stream().sorted(java.util.Comparator.comparingInt(Stop::offset)).toList()) {
			int number = stops.indexOf(stop) + 1;
			String words = suggestion.text().substring(stop.offset(), stop.offset() + stop.length());
			snippet.append(plain(suggestion.text().substring(from, stop.offset()))).append("${").append(number == stops.size() ? 0 : number).append(words.isEmpty() ? "" : ":" + plain(words)).append('}');
			from = stop.offset() + stop.length();
		}
		return snippet.append(plain(suggestion.text().substring(from))).toString();
	}

	private static String plain(String words) {
		return words.replaceAll("[\\\\$}]", "\\\\$0");
	}

	static FoldingRange fold(Lines lines, Fold fold) {
		FoldingRange range = new FoldingRange(lines.position(fold.offset()).getLine(), lines.position(fold.end()).getLine());
		// A closing brace stays to be seen.
		if (fold.kind() == Fold.Kind.BLOCK) {
			range.setEndLine(Math.max(range.getStartLine(), range.getEndLine() - 1));
		}
		range.setKind(fold.kind() == Fold.Kind.COMMENT ? FoldingRangeKind.Comment : FoldingRangeKind.Region);
		return range;
	}

	static org.eclipse.lsp4j.Location location(Workspace workspace, Path file, Lines lines, int offset, int length) {
		return new org.eclipse.lsp4j.Location(workspace.uri(file), lines.range(offset, length));
	}
}
