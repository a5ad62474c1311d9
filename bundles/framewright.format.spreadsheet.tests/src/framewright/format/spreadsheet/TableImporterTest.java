package framewright.format.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import framewright.core.exchange.Imported;

class TableImporterTest {

	@TempDir
	Path folder;

	private void show(Imported imported) {
		System.out.println(Foreign.outline(imported));
		imported.lines().forEach(line -> System.out.println(line.number() + " [" + line.where() + "] " + line.text() + " -> " + line.place() + " " + line.meaning() + " " + line.sureness() + " " + line.reason() + (line.loss() ? " LOST" : "")));
		imported.doubts().forEach(System.out::println);
	}

	@Test
	void tries() throws Exception {
		show(new Foreign(folder).table(new Foreign(folder).csv("Level|Human Coding Scheme|Full Statement|Item Type|Abbreviated Statement|Notes", "# a comment", "1|P|Leading people|Domain||", "2|P.1|Listening well|Strand||Be *patient*", "4|P.1.a|Hears views|Component|Hears|", "1|S|Standards|Domain||")));
		show(new Foreign(folder).table(new Foreign(folder).csv("Our rubric", "Version|2.1", "Code|Title|Emerging|Secure|Leading", "A|People", "A1|Listen|some|more|most", "A2|Ask|asks one|• asks two\\n• and three|", "|||and more|")));
		show(new Foreign(folder).table(new Foreign(folder).csv("Domain|Subdomain|Competency|Why|Colour", "1. People|Talk|Listen|because|red", "||Ask||blue", "|Act|Do||", "2. Money|Save|Spend||")));
		show(new Foreign(folder).table(new Foreign(folder).csv("ID|Parent ID|Name|Description", "1||Top|text", "2|1|Below|", "3|9|Orphan|", "4|5|Ring|", "5|4|Ring two|")));
		assertEquals(1, 1);
	}
}
