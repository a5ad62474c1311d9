package framewright.cli.lsp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.MessageIssueHandler;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * Takes messages off a stream. Whatever comes is answered or passed over, and never ends the server: what is no message, what is far too
 * large, what is nested beyond reason.
 */
final class MessageReader implements MessageProducer {

	/** The largest message that is read, in bytes. Frameworks that people write are a hundred times smaller. */
	static final int LARGEST = 64 << 20;

	/** No header is longer, in bytes. */
	private static final int LONGEST_HEADER = 8 << 10;

	/** How much of a message that is too large is looked through for its number, in bytes. */
	private static final int BEGINNING = 4 << 10;

	private static final Pattern LENGTH = Pattern.compile("(?i)content-length\\s*:\\s*(\\d{1,18})\\s*");
	private static final Pattern ID = Pattern.compile("^\\s*\\{(?:[^{}\\[]{0,400}?,)?\\s*\"id\"\\s*:\\s*(\\d{1,9}|\"[^\"\\\\]{0,100}\")");

	private static final long END = -1;
	private static final long NONE = -2;

	private final InputStream in;
	private final MessageJsonHandler json;
	private final MessageIssueHandler issues;
	private final MessageConsumer answers;
	private final PrintStream log;

	MessageReader(InputStream in, MessageJsonHandler json, MessageIssueHandler issues, MessageConsumer answers, PrintStream log) {
		this.in = new java.io.BufferedInputStream(in, 1 << 16);
		this.json = json;
		this.issues = issues;
		this.answers = answers;
		this.log = log;
	}

	@Override
	public void listen(MessageConsumer consumer) {
		try {
			for (long length = header(); length != END; length = header()) {
				if (length == NONE) {
					refuse(null, ResponseErrorCode.InvalidRequest, "A message must begin with its length: Content-Length.");
				} else if (length > LARGEST) {
					passOver(length);
				} else {
					byte[] body = in.readNBytes((int) length);
					if (body.length < length) {
						return;
					}
					message(new String(body, StandardCharsets.UTF_8), consumer);
				}
			}
		} catch (IOException e) {
			log.println("The connection to the editor broke: " + e.getMessage());
		}
	}

	/** The length of the message that comes next. Empty lines between messages are nothing to speak of. */
	private long header() throws IOException {
		long length = NONE;
		boolean any = false;
		while (true) {
			String line = line();
			if (line == null) {
				return END;
			}
			if (line.isEmpty()) {
				if (any) {
					return length;
				}
				continue;
			}
			any = true;
			Matcher found = LENGTH.matcher(line);
			length = found.matches() ? Long.parseLong(found.group(1)) : length;
		}
	}

	private String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				return null;
			}
			if (line.size() < LONGEST_HEADER) {
				line.write(next);
			}
		}
		return line.toString(StandardCharsets.ISO_8859_1).strip();
	}

	private void passOver(long length) throws IOException {
		String beginning = new String(in.readNBytes((int) Math.min(BEGINNING, length)), StandardCharsets.UTF_8);
		in.skipNBytes(Math.max(0, length - BEGINNING));
		Matcher id = ID.matcher(beginning);
		refuse(id.find() ? id.group(1) : null, ResponseErrorCode.InvalidRequest, "This message is larger than " + (LARGEST >> 20) + " MB. A text of this size cannot be edited here.");
	}

	private void message(String text, MessageConsumer consumer) {
		try {
			consumer.consume(json.parseMessage(new StringReader(text)));
		} catch (MessageIssueException e) {
			if (e.getRpcMessage() instanceof RequestMessage request && request.getId() != null) {
				issues.handle(request, e.getIssues());
			} else {
				refuse(null, ResponseErrorCode.ParseError, "This message is not understood.");
			}
		} catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
			log.println("A message was not understood: " + e.getClass().getSimpleName());
			Matcher id = ID.matcher(text.substring(0, Math.min(BEGINNING, text.length())));
			refuse(id.find() ? id.group(1) : null, ResponseErrorCode.ParseError, "This message is not understood.");
		}
	}

	/** @param id the number or the quoted word that the request goes by; {@code null} when it is not known */
	private void refuse(String id, ResponseErrorCode code, String message) {
		ResponseMessage answer = new ResponseMessage();
		if (id != null && id.startsWith("\"")) {
			answer.setId(id.substring(1, id.length() - 1));
		} else if (id != null) {
			answer.setId(Integer.parseInt(id));
		}
		answer.setError(new ResponseError(code, message, null));
		log.println(message);
		try {
			answers.consume(answer);
		} catch (RuntimeException e) {
			// Nobody is there to be answered.
		}
	}
}
