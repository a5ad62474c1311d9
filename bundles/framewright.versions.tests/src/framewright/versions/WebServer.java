package framewright.versions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** A Git server over https on this computer, as those of Git hosts are: with a name and a password, and with a certificate that it made by itself. */
final class WebServer implements AutoCloseable {

	static final char[] STORE_PASSWORD = "changeit".toCharArray();

	private final Path shared;
	private final Path store;
	private final HttpsServer server;
	private final ExecutorService threads = Executors.newCachedThreadPool();
	private volatile boolean readOnly;

	/** @param shared the bare repository that is served as {@code /shared.git} to Ada with her password */
	WebServer(Path shared, Path store) throws Exception {
		this.shared = shared;
		this.store = store;
		Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "server", "-keyalg", "EC", "-groupname", "secp256r1", "-dname",
				"CN=127.0.0.1", "-ext", "SAN=ip:127.0.0.1", "-validity", "30", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(STORE_PASSWORD)).redirectErrorStream(true).start();
		String said = new String(made.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, made.waitFor(), said);
		KeyStore keys = KeyStore.getInstance(store.toFile(), STORE_PASSWORD);
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, STORE_PASSWORD);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(context));
		server.setExecutor(threads);
		server.createContext("/", this::serve);
		server.start();
	}

	String address() {
		return "https://127.0.0.1:" + server.getAddress().getPort() + "/shared.git";
	}

	/** What whoever runs the server can tell about its certificate. */
	String fingerprint() throws Exception {
		byte[] certificate = KeyStore.getInstance(store.toFile(), STORE_PASSWORD).getCertificate("server").getEncoded();
		return HexFormat.ofDelimiter(":").withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
	}

	/** From now on everybody may look and nobody may write. */
	void readOnly() {
		readOnly = true;
	}

	private void serve(HttpExchange exchange) throws IOException {
		try (exchange; InputStream sent = exchange.getRequestBody()) {
			byte[] body = sent.readAllBytes();
			String expected = "Basic " + Base64.getEncoder().encodeToString("ada:open sesame".getBytes(StandardCharsets.UTF_8));
			String path = exchange.getRequestURI().getPath();
			String query = String.valueOf(exchange.getRequestURI().getQuery());
			if (!expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
				exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"Frameworks\"");
				exchange.sendResponseHeaders(401, -1);
			} else if (!path.startsWith("/shared.git/")) {
				exchange.sendResponseHeaders(404, -1);
			} else if (readOnly && (path + query).contains("git-receive-pack")) {
				exchange.sendResponseHeaders(403, -1);
			} else {
				boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
				answer(exchange, path.substring("/shared.git/".length()), query, packed ? unpacked(body) : body);
			}
		}
	}

	private static byte[] unpacked(byte[] body) throws IOException {
		try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
			return in.readAllBytes();
		}
	}

	private void answer(HttpExchange exchange, String what, String query, byte[] body) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		boolean asks = what.equals("info/refs");
		String service = asks ? query.substring("service=".length()) : what;
		try (Repository repository = new FileRepositoryBuilder().setGitDir(shared.toFile()).setBare().build(); UploadPack upload = new UploadPack(repository); InputStream in = new ByteArrayInputStream(body)) {
			ReceivePack receive = new ReceivePack(repository);
			upload.setBiDirectionalPipe(false);
			receive.setBiDirectionalPipe(false);
			PacketLineOut lines = new PacketLineOut(out);
			PacketLineOutRefAdvertiser refs = new PacketLineOutRefAdvertiser(lines);
			if (asks && service.equals("git-upload-pack")) {
				upload.sendAdvertisedRefs(refs, service);
			} else if (asks) {
				lines.writeString("# service=" + service + "\n");
				lines.end();
				receive.sendAdvertisedRefs(refs);
			} else if (service.equals("git-upload-pack")) {
				upload.upload(in, out, null);
			} else {
				receive.receive(in, out, null);
			}
		}
		exchange.getResponseHeaders().set("Content-Type", "application/x-" + service + (asks ? "-advertisement" : "-result"));
		exchange.sendResponseHeaders(200, out.size() == 0 ? -1 : out.size());
		exchange.getResponseBody().write(out.toByteArray());
	}

	@Override
	public void close() {
		server.stop(0);
		threads.shutdownNow();
	}
}
