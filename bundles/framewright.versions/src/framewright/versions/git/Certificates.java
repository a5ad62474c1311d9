package framewright.versions.git;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;

import framewright.core.library.WholeFile;
import framewright.versions.Credentials;

/**
 * Connections to a server that has a certificate. One that Java vouches for is good; about any other a person is asked once, with its fingerprint, as ssh does it, and that one
 * certificate is remembered beside the versions. Git's own way out, to check no certificate any more, is not offered.
 */
final class Certificates implements HttpConnectionFactory {

	private final Path known;
	private final Credentials credentials;
	private final String address;
	private final HttpConnectionFactory connections = new JDKHttpConnectionFactory();

	Certificates(Repository repository, Credentials credentials, String address) {
		this.known = repository.getCommonDirectory().toPath().resolve("framewright").resolve("certificates");
		this.credentials = credentials;
		this.address = address;
	}

	@Override
	public HttpConnection create(URL url) throws IOException {
		return checked(connections.create(url), url);
	}

	@Override
	public HttpConnection create(URL url, Proxy proxy) throws IOException {
		return checked(connections.create(url, proxy), url);
	}

	private HttpConnection checked(HttpConnection connection, URL url) throws IOException {
		if (url.getProtocol().equals("https")) {
			try {
				TrustManagerFactory usual = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
				usual.init((KeyStore) null);
				X509ExtendedTrustManager manager = Stream.of(usual.getTrustManagers()).filter(X509ExtendedTrustManager.class::isInstance).map(X509ExtendedTrustManager.class::cast).findFirst().orElseThrow();
				connection.configure(null, new TrustManager[] { new Check(manager, url.getHost() + ":" + (url.getPort() < 0 ? url.getDefaultPort() : url.getPort())) }, null);
			} catch (GeneralSecurityException e) {
				throw new IOException(e.getMessage(), e);
			}
		}
		return connection;
	}

	/** What a certificate is told from others by: two digits for each of 32 bytes, with colons between. */
	static String fingerprint(X509Certificate certificate) throws CertificateException {
		try {
			return HexFormat.ofDelimiter(":").withUpperCase().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java has SHA-256", e);
		}
	}

	private List<String> lines() throws IOException {
		return Files.isRegularFile(known) ? Files.readAllLines(known, StandardCharsets.UTF_8) : List.of();
	}

	private void accept(String computer, X509Certificate[] chain, CertificateException doubt) throws CertificateException {
		String print = fingerprint(chain[0]);
		String line = computer.toLowerCase(Locale.ROOT) + " ";
		try {
			List<String> lines = new ArrayList<>(lines());
			if (lines.contains(line + print)) {
				return;
			}
			boolean another = lines.removeIf(old -> old.startsWith(line));
			String question = "The computer " + computer + " shows a certificate that nobody vouches for who is known here" + (another ? ", and it is another one than before" : "")
					+ ". The fingerprint (SHA-256) of the certificate is\n" + print;
			if (!credentials.trust(address, question)) {
				throw doubt;
			}
			lines.add(line + print);
			WholeFile.write(known, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new CertificateException("The certificate could not be remembered: " + e.getMessage(), e);
		}
	}

	/** Asks where Java doubts. A certificate that was accepted may bear any name: it is that of one computer. */
	private final class Check extends X509ExtendedTrustManager {

		private final X509ExtendedTrustManager usual;
		private final String computer;

		Check(X509ExtendedTrustManager usual, String computer) {
			this.usual = usual;
			this.computer = computer;
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
			try {
				usual.checkServerTrusted(chain, type, socket);
			} catch (CertificateException e) {
				accept(computer, chain, e);
			}
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
			try {
				usual.checkServerTrusted(chain, type, engine);
			} catch (CertificateException e) {
				accept(computer, chain, e);
			}
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
			try {
				usual.checkServerTrusted(chain, type);
			} catch (CertificateException e) {
				accept(computer, chain, e);
			}
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
			usual.checkClientTrusted(chain, type, socket);
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
			usual.checkClientTrusted(chain, type, engine);
		}

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
			usual.checkClientTrusted(chain, type);
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return usual.getAcceptedIssuers();
		}
	}
}
