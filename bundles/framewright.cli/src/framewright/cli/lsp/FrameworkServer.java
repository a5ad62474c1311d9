package framewright.cli.lsp;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/** Begins and ends the conversation with a client, and says what the server can do. */
final class FrameworkServer implements LanguageServer {

	private final CompletableFuture<Integer> end;
	private final Workspace workspace;
	private final TextService texts;
	private final FilesService files;
	private volatile LanguageClient client;
	private volatile ClientCapabilities capabilities = new ClientCapabilities();
	private volatile boolean begun;
	private volatile boolean over;

	FrameworkServer(CompletableFuture<Integer> end, PrintStream log) {
		this.end = end;
		this.workspace = new Workspace(log);
		this.texts = new TextService(this, workspace);
		this.files = new FilesService(this, workspace);
	}

	void connect(LanguageClient connected) {
		client = connected;
		workspace.connect(connected);
	}

	@Override
	public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
		if (begun) {
			throw new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidRequest, "The conversation has begun already.", null));
		}
		begun = true;
		capabilities = params.getCapabilities() == null ? capabilities : params.getCapabilities();
		folders(params).forEach(uri -> Workspace.file(uri).ifPresent(workspace::addFolder));
		return CompletableFuture.completedFuture(new InitializeResult(abilities(), new ServerInfo("Framewright", version())));
	}

	private static List<String> folders(InitializeParams params) {
		List<String> folders = new ArrayList<>();
		if (params.getWorkspaceFolders() != null) {
			params.getWorkspaceFolders().forEach(folder -> folders.add(folder.getUri()));
		} else if (params.getRootUri() != null) {
			folders.add(params.getRootUri());
		}
		return folders;
	}

	private static ServerCapabilities abilities() {
		ServerCapabilities abilities = new ServerCapabilities();
		abilities.setPositionEncoding("utf-16");
		TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
		sync.setOpenClose(true);
		sync.setChange(TextDocumentSyncKind.Incremental);
		sync.setSave(Either.forRight(new SaveOptions(false)));
		abilities.setTextDocumentSync(sync);
		abilities.setCompletionProvider(new CompletionOptions(false, List.of(".", " ")));
		abilities.setHoverProvider(true);
		abilities.setDefinitionProvider(true);
		abilities.setReferencesProvider(true);
		abilities.setDocumentHighlightProvider(true);
		abilities.setDocumentSymbolProvider(true);
		abilities.setWorkspaceSymbolProvider(true);
		abilities.setRenameProvider(new RenameOptions(true));
		abilities.setDocumentFormattingProvider(true);
		abilities.setDocumentRangeFormattingProvider(true);
		abilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
		abilities.setFoldingRangeProvider(true);
		abilities.setSemanticTokensProvider(new SemanticTokensWithRegistrationOptions(Translation.legend(), true, false));
		WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
		folders.setSupported(true);
		folders.setChangeNotifications(true);
		abilities.setWorkspace(new WorkspaceServerCapabilities(folders));
		return abilities;
	}

	private static String version() {
		var bundle = org.osgi.framework.FrameworkUtil.getBundle(FrameworkServer.class);
		return bundle == null ? "" : bundle.getVersion().toString();
	}

	/** Files that change behind the client's back are told from now on. */
	@Override
	public void initialized(InitializedParams params) {
		boolean willing = Optional.ofNullable(capabilities.getWorkspace()).map(its -> its.getDidChangeWatchedFiles()).map(its -> Boolean.TRUE.equals(its.getDynamicRegistration())).orElse(false);
		if (willing) {
			var watchers = List.of(new FileSystemWatcher(Either.forLeft("**/*.framework")), new FileSystemWatcher(Either.forLeft("**/library.settings")), new FileSystemWatcher(Either.forLeft("**/versions.txt")));
			client.registerCapability(new RegistrationParams(List.of(new Registration("files", "workspace/didChangeWatchedFiles", new DidChangeWatchedFilesRegistrationOptions(watchers)))));
		}
	}

	@Override
	public CompletableFuture<Object> shutdown() {
		check();
		over = true;
		return CompletableFuture.completedFuture(null);
	}

	@Override
	public void exit() {
		end.complete(over ? 0 : 1);
	}

	void close() {
		workspace.close();
	}

	@Override
	public TextDocumentService getTextDocumentService() {
		return texts;
	}

	@Override
	public WorkspaceService getWorkspaceService() {
		return files;
	}

	@Override
	public void setTrace(SetTraceParams params) {
		// There is nothing to be told step by step.
	}

	/** Whether the conversation is on, so that what the client tells counts. */
	boolean isOn() {
		return begun && !over;
	}

	/** Refuses a request before the beginning and after the end. */
	void check() {
		if (!begun) {
			throw new ResponseErrorException(new ResponseError(ResponseErrorCode.ServerNotInitialized, "The conversation must begin with initialize.", null));
		}
		if (over) {
			throw new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidRequest, "The conversation is over; only exit may follow.", null));
		}
	}

	/** Whether the client can do something with the edits of a library. */
	boolean canEdit(Function<WorkspaceEditCapabilities, Boolean> what) {
		return Optional.ofNullable(capabilities.getWorkspace()).map(its -> its.getWorkspaceEdit()).map(what).orElse(false);
	}

	boolean canMoveFiles() {
		return canEdit(its -> Boolean.TRUE.equals(its.getDocumentChanges()) && its.getResourceOperations() != null && its.getResourceOperations().contains(ResourceOperationKind.Rename));
	}

	boolean knowsSnippets() {
		return Optional.ofNullable(capabilities.getTextDocument()).map(its -> its.getCompletion()).map(its -> its.getCompletionItem()).map(its -> Boolean.TRUE.equals(its.getSnippetSupport())).orElse(false);
	}

}
