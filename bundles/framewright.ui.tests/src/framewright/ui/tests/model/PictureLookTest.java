package framewright.ui.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.PaletteData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.ui.model.PictureLook;

class PictureLookTest {

	@TempDir
	Path library;

	@BeforeEach
	void settle() throws IOException {
		Files.createDirectories(library.resolve("assets"));
	}

	private void picture(String name, int width, int height) {
		ImageLoader loader = new ImageLoader();
		loader.data = new ImageData[] { new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF)) };
		loader.save(library.resolve("assets").resolve(name).toString(), SWT.IMAGE_PNG);
	}

	private static String size(ImageData data) {
		return data.width + " × " + data.height;
	}

	private String size(String path) {
		return PictureLook.at(library, path, 100).picture().map(PictureLookTest::size).orElse("none");
	}

	@Test
	void aLargePictureIsMadeSmall() {
		picture("wide.png", 2000, 500);
		picture("thin.png", 3, 2000);
		picture("small.png", 30, 20);
		assertEquals("100 × 25", size("assets/wide.png"));
		assertEquals("1 × 100", size("assets/thin.png"));
		assertEquals("30 × 20", size("assets/small.png"));
	}

	@Test
	void aDrawingIsShown() throws IOException {
		Files.writeString(library.resolve("assets/logo.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"><rect width=\"40\" height=\"20\" fill=\"#336699\"/></svg>");
		assertEquals("40 × 20", size("assets/logo.svg"));
	}

	@Test
	void whatIsNoPictureIsNotShown() throws IOException {
		Files.writeString(library.resolve("assets/logo.png"), "no picture");
		PictureLook look = PictureLook.at(library, "assets/logo.png", 100);
		assertEquals(Optional.empty(), look.picture());
		assertEquals("", look.problem("assets/logo.png"), "the file is there");
		assertEquals("none", size("../logo.png"));
		assertEquals("none", size(""));
	}

	@Test
	void oneThatIsNotThereIsToldOfWhileItsPathIsInTheField() {
		PictureLook look = PictureLook.at(library, "assets/logo.png", 100);
		assertTrue(look.problem("assets/logo.png").contains("no file"), look.problem());
		assertEquals("", look.problem("assets/logo.pn"), "this one was not looked for");
		assertEquals(Optional.empty(), look.picture());
	}
}
