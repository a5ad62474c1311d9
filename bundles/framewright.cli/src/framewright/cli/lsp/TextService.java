package framewright.cli.lsp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

import framewright.core.library.Finding;
import framewright.dsl.Frameworks;
import framewright.editing.Analysis;
import framewright.editing.LibraryEdit;
import framewright.editing.completion.Completion;
import framewright.editing.completion.Suggestion;
import framewright.editing.fix.QuickFix;
import framewright.editing.fix.QuickFixes;
import framewright.editing.folding.Folding;
import framewright.editing.hover.CardText;
import framewright.editing.hover.Cards;
import framewright.editing.layout.Formatting;
import framewright.editing.library.Outline;
import framewright.editing.navigation.Mention.Role;
import framewright.editing.navigation.Navigation;
import framewright.editing.navigation.Use;
import framewright.editing.navigation.Uses;
import framewright.editing.rename.RefusedRenameException;
import framewright.editing.rename.Renaming;

/**
 * What concerns one text. Changes are taken in the order in which they come; each request is about the text as it was when it came, and is worked off in
 * the background.
 */
final class TextService implements TextDocumentService {

	/** A text that a request is about. */
	private record Asked(Path file, String text, Lines lines, OpenLibrary library, Optional<OpenText> open) {
	}

	private final FrameworkServer server;
	private final Workspace workspace;

	TextService(FrameworkServer server, Workspace workspace) {
		this.server = server;
		this.workspace = workspace;
	}

	// ---- texts ----

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		if (server.isOn()) {
			var document = params.getTextDocument();
			Workspace.file(document.getUri()).ifPresent(file -> workspace.opened(file, document.getUri(), document.getText() == null ? "" : document.getText(), document.getVersion()));
		}
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		OpenText text = server.isOn() ? Workspace.file(params.getTextDocument().getUri()).flatMap(workspace::open).orElse(null) : null;
		if (text == null || params.getContentChanges() == null) {
			return;
		}
		String changed = text.text();
		for (TextDocumentContentChangeEvent change : params.getContentChanges()) {
			String words = change.getText() == null ? "" : change.getText();
			changed = change.getRange() == null ? words : new Lines(changed).replaced(change.getRange(), words);
		}
		workspace.changed(text, changed, params.getTextDocument().getVersion());
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		if (server.isOn()) {
			Workspace.file(params.getTextDocument().getUri()).ifPresent(workspace::closed);
		}
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		if (server.isOn()) {
			Workspace.file(params.getTextDocument().getUri()).ifPresent(file -> workspace.filesChanged(List.of(file)));
		}
	}

	/**
	 * Answers a request about a text: one that is open, else the file.
	 *
	 * @param nothing the answer where the address is no file, or one that cannot be read
	 */
	private <T> CompletableFuture<T> answer(TextDocumentIdentifier document, T nothing, Function<Asked, T> service) {
		server.check();
		Path file = document == null ? null : Workspace.file(document.getUri()).orElse(null);
		if (file == null) {
			return CompletableFuture.completedFuture(nothing);
		}
		Optional<OpenText> open = workspace.open(file);
		// The text of now: it may be another when the request's turn comes.
		String now = open.map(OpenText::text).orElse(null);
		return CompletableFutures.computeAsync(workspace.requests(), cancel -> {
			cancel.checkCanceled();
			OpenLibrary library = open.map(text -> text.library).orElseGet(() -> workspace.library(file));
			try {
				String text = now != null ? now : library.texts().text(file);
				return service.apply(new Asked(file, text, new Lines(text), library, open));
			} catch (IOException e) {
				return nothing;
			}
		});
	}

	private static ResponseErrorException refused(String message) {
		return new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, message, null));
	}

	// ---- what may be written ----

	@Override
	public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
		return answer(params.getTextDocument(), Either.forLeft(List.of()), asked -> {
			List<CompletionItem> items = new ArrayList<>();
			asked.open().ifPresent(open -> {
				for (Suggestion suggestion : Completion.at(open.model, asked.library().session().index(), asked.text(), asked.lines().offset(params.getPosition()))) {
					items.add(Translation.completion(asked.lines(), suggestion, items.size(), server.knowsSnippets()));
				}
			});
			return Either.forLeft(items);
		});
	}

	@Override
	public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
		List<String> only = params.getContext() == null ? null : params.getContext().getOnly();
		if (only != null && only.stream().noneMatch(kind -> CodeActionKind.QuickFix.equals(kind) || kind.isEmpty())) {
			server.check();
			return CompletableFuture.completedFuture(List.of());
		}
		return answer(params.getTextDocument(), List.of(), asked -> {
			int from = asked.lines().offset(params.getRange().getStart());
			int to = Math.max(from, asked.lines().offset(params.getRange().getEnd()));
			List<Either<Command, CodeAction>> actions = new ArrayList<>();
			List<Finding> all = findings(asked);
			for (Finding finding : all) {
				if (finding.offset() <= to && finding.offset() + finding.length() >= from) {
					List<QuickFix> fixes = QuickFixes.of(asked.library().texts(), asked.file(), asked.text(), finding, all);
					fixes.forEach(fix -> actions.add(Either.forRight(action(asked, finding, fix, fix == fixes.get(0)))));
				}
			}
			return actions;
		});
	}

	private static List<Finding> findings(Asked asked) {
		return asked.open().flatMap(open -> open.analysis(asked.text()).or(() -> open.model.analyse(asked.text(), () -> false, early -> {
			// Everything at once.
		}))).map(Analysis::findings).orElse(List.of());
	}

	private CodeAction action(Asked asked, Finding finding, QuickFix fix, boolean first) {
		CodeAction action = new CodeAction(fix.label());
		action.setKind(CodeActionKind.QuickFix);
		action.setDiagnostics(List.of(Translation.diagnostic(asked.lines(), finding)));
		action.setEdit(edit(asked, fix.edit()));
		action.setIsPreferred(first);
		return action;
	}

	// ---- where things are ----

	@Override
	public CompletableFuture<Hover> hover(HoverParams params) {
		return answer(params.getTextDocument(), null, asked -> new Cards(asked.library().texts()).at(asked.file(), asked.text(), asked.lines().offset(params.getPosition()))
				.map(card -> new Hover(new MarkupContent(MarkupKind.MARKDOWN, CardText.markdown(card)), asked.lines().range(card.offset(), card.length()))).orElse(null));
	}

	@Override
	public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
		return answer(params.getTextDocument(), Either.forLeft(List.of()), asked -> Either.forLeft(new Navigation(asked.library().texts())
				.definition(asked.file(), asked.text(), asked.lines().offset(params.getPosition())).stream().flatMap(use -> location(asked, use).stream()).toList()));
	}

	@Override
	public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
		return answer(params.getTextDocument(), List.of(), asked -> {
			Navigation navigation = new Navigation(asked.library().texts());
			List<Use> found = new ArrayList<>();
			navigation.nameAt(asked.file(), asked.text(), asked.lines().offset(params.getPosition())).ifPresent(mention -> {
				try {
					Uses uses = navigation.uses(mention.target(), null);
					if (params.getContext() != null && params.getContext().isIncludeDeclaration()) {
						found.addAll(uses.declared());
					}
					found.addAll(uses.references());
				} catch (IOException e) {
					throw refused("The library cannot be read now. " + e.getMessage());
				}
			});
			return found.stream().flatMap(use -> location(asked, use).stream()).toList();
		});
	}

	private Optional<Location> location(Asked asked, Use use) {
		return lines(asked, use.file()).map(lines -> Translation.location(workspace, use.file(), lines, use.offset(), use.length()));
	}

	private static Optional<Lines> lines(Asked asked, Path file) {
		try {
			return Optional.of(file.equals(asked.file()) ? asked.lines() : new Lines(asked.library().texts().text(file)));
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	@Override
	public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
		return answer(params.getTextDocument(), List.of(), asked -> new Navigation(asked.library().texts()).occurrences(asked.file(), asked.text(), asked.lines().offset(params.getPosition())).stream()
				.map(mention -> new DocumentHighlight(asked.lines().range(mention.offset(), mention.length()), mention.role() == Role.REFERENCE ? DocumentHighlightKind.Read : DocumentHighlightKind.Write)).toList());
	}

	@Override
	public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
		return answer(params.getTextDocument(), List.of(), asked -> asked.library().texts().model(asked.file(), asked.text(), resource -> Frameworks.of(resource).map(framework -> Outline.everything(asked.file(), framework)))
				.map(node -> List.of(Either.<SymbolInformation, DocumentSymbol>forRight(Translation.symbol(asked.lines(), node)))).orElse(List.of()));
	}

	// ---- renaming ----

	@Override
	public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams params) {
		return answer(params.getTextDocument(), null, asked -> {
			Renaming.Subject subject = subject(asked, params.getPosition());
			return Either3.forSecond(new PrepareRenameResult(asked.lines().range(subject.offset(), subject.length()), subject.target().name()));
		});
	}

	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		return answer(params.getTextDocument(), null, asked -> {
			try {
				return edit(asked, new Renaming(asked.library().texts()).rename(subject(asked, params.getPosition()), params.getNewName() == null ? "" : params.getNewName()));
			} catch (RefusedRenameException e) {
				throw refused(e.getMessage());
			}
		});
	}

	private static Renaming.Subject subject(Asked asked, Position position) {
		try {
			return new Renaming(asked.library().texts()).subject(asked.file(), asked.text(), asked.lines().offset(position));
		} catch (RefusedRenameException e) {
			throw refused(e.getMessage());
		}
	}

	/** Edits as the client can take them: with versions and other names for files where it knows those. */
	private WorkspaceEdit edit(Asked asked, LibraryEdit edit) {
		Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
		List<Either<TextDocumentEdit, ResourceOperation>> steps = new ArrayList<>();
		edit.edits().forEach((file, edits) -> lines(asked, file).filter(lines -> !edits.isEmpty()).ifPresent(lines -> {
			List<TextEdit> translated = edits.stream().map(lines::edit).toList();
			changes.put(workspace.uri(file), translated);
			Integer version = workspace.open(file).map(OpenText::version).orElse(null);
			steps.add(Either.forLeft(new TextDocumentEdit(new VersionedTextDocumentIdentifier(workspace.uri(file), version), translated.stream().map(Either::<TextEdit, org.eclipse.lsp4j.SnippetTextEdit>forLeft).toList())));
		}));
		if (server.canMoveFiles()) {
			edit.moves().forEach((from, to) -> steps.add(Either.forRight(new RenameFile(workspace.uri(from), to.toUri().toString()))));
		}
		return server.canEdit(its -> Boolean.TRUE.equals(its.getDocumentChanges())) ? new WorkspaceEdit(steps) : new WorkspaceEdit(changes);
	}

	// ---- how it looks ----

	@Override
	public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
		return answer(params.getTextDocument(), List.of(), asked -> Formatting.file(asked.text()).stream().map(asked.lines()::edit).toList());
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
		return answer(params.getTextDocument(), List.of(), asked -> {
			int from = asked.lines().offset(params.getRange().getStart());
			int to = Math.max(from, asked.lines().offset(params.getRange().getEnd()));
			return Formatting.selection(asked.text(), from, to - from).stream().map(asked.lines()::edit).toList();
		});
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
		return answer(params.getTextDocument(), new SemanticTokens(List.of()), asked -> new SemanticTokens(
				Translation.tokens(asked.lines(), framewright.editing.tokens.SemanticTokens.of(asked.text(), asked.library().texts().names(asked.file(), asked.text())))));
	}

	@Override
	public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
		return answer(params.getTextDocument(), List.of(), asked -> Folding.of(asked.text()).stream().map(fold -> Translation.fold(asked.lines(), fold)).filter(fold -> fold.getEndLine() > fold.getStartLine()).toList());
	}
}
