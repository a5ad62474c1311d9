package framewright.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.library.Library;
import framewright.core.library.Samples;

class BrandTest {

	@TempDir
	Path folder;

	private Brand brand(String settings) throws IOException {
		Samples.write(folder.resolve(Library.SETTINGS), settings);
		return Brand.of(Library.containing(folder));
	}

	@Test
	void aLibraryWithoutOneHasNone() throws IOException {
		assertEquals(Brand.NONE, brand("title = Ours\n"));
	}

	@Test
	void logoAndColoursAreRead() throws IOException {
		assertEquals(new Brand("assets/logo.svg", "Our school", Optional.of("#00558c"), Optional.of("#e0a526")),
				brand("brand.logo = assets/logo.svg\nbrand.logo.alt = Our school\nbrand.colour = #00558C\nbrand.second-colour = #e0a526\n"));
	}

	@Test
	void whatIsNoColourIsRefused() {
		IOException refusal = assertThrows(IOException.class, () -> brand("brand.colour = red; } body { display: none\n"));
		assertTrue(refusal.getMessage().contains("brand.colour") && refusal.getMessage().contains("#00558c"), refusal.getMessage());
	}
}
