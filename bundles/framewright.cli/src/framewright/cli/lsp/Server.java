package framewright.cli.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** Puts the language server to work on a pair of streams, until its client is done. */
public final class Server {

	private Server() {
	}

	/**
	 * Serves one client.
	 *
	 * @param in what the client says
	 * @param out what it is answered; nothing else may be written there
	 * @param log where faults are told
	 * @return 0 when the client ended it as agreed, with shutdown before exit; else 1
	 */
	public static int serve(InputStream in, OutputStream out, PrintStream log) {
		// The library's own remarks on messages it cannot use would be stack traces.
		Logger.getLogger("org.eclipse.lsp4j").setLevel(Level.OFF);
		CompletableFuture<Integer> end = new CompletableFuture<>();
		FrameworkServer server = new FrameworkServer(end, log);
		Map<String, JsonRpcMethod> methods = new LinkedHashMap<>(ServiceEndpoints.getSupportedMethods(LanguageServer.class));
		methods.putAll(ServiceEndpoints.getSupportedMethods(LanguageClient.class));
		MessageJsonHandler json = new MessageJsonHandler(methods);
		StreamMessageConsumer answers = new StreamMessageConsumer(out, json);
		RemoteEndpoint remote = new RemoteEndpoint(answers, ServiceEndpoints.toEndpoint(server), fault -> error(fault, log));
		json.setMethodProvider(remote);
		remote.setJsonHandler(json);
		server.connect(ServiceEndpoints.toServiceObject(remote, LanguageClient.class));
		MessageReader reader = new MessageReader(in, json, remote, answers, log);
		Thread listening = new Thread(() -> {
			try {
				reader.listen(remote);
			} finally {
				// A client that is gone without a word has not ended as agreed.
				end.complete(1);
			}
		}, "Framewright client");
		listening.setDaemon(true);
		listening.start();
		try {
			return end.join();
		} finally {
			server.close();
		}
	}

	/** What a client is told when a request cannot be answered. */
	private static ResponseError error(Throwable thrown, PrintStream log) {
		Throwable fault = thrown;
		while ((fault instanceof CompletionException || fault instanceof java.lang.reflect.InvocationTargetException) && fault.getCause() != null) {
			fault = fault.getCause();
		}
		if (fault instanceof ResponseErrorException refused) {
			return refused.getResponseError();
		}
		if (fault instanceof OperationCanceledException || fault instanceof CancellationException) {
			return new ResponseError(ResponseErrorCode.RequestCancelled, "Stopped.", null);
		}
		fault.printStackTrace(log);
		return new ResponseError(ResponseErrorCode.InternalError, "Something went wrong in Framewright itself (" + fault.getClass().getSimpleName() + "). Your files are as they were.", null);
	}
}
