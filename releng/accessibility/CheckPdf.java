import java.io.File;
import java.util.Set;
import java.util.TreeSet;

import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether files keep to PDF/UA-1, and says in which they do not: {@code CheckPdf FILE.pdf…}. Ends with 1 when one does not. */
public final class CheckPdf {

	private static final int MOST = 20;

	public static void main(String[] files) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		boolean good = true;
		for (String file : files) {
			try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), PDFAFlavour.PDFUA_1);
					PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, 100, false, true, false)) {
				ValidationResult result = validator.validate(parser);
				Set<String> failures = new TreeSet<>();
				for (TestAssertion one : result.getTestAssertions()) {
					if (one.getStatus() == TestAssertion.Status.FAILED) {
						failures.add(one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber() + " " + one.getMessage() + " (" + one.getLocation().getContext() + ")");
					}
				}
				System.out.println(file + (result.isCompliant() ? " keeps to PDF/UA-1: " : " does not keep to PDF/UA-1: ") + result.getTotalAssertions() + " checks");
				failures.stream().limit(MOST).forEach(System.out::println);
				good &= result.isCompliant();
			}
		}
		System.exit(good ? 0 : 1);
	}
}
