# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'work_dialog.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QAbstractButton, QApplication, QCheckBox, QComboBox,
    QDialog, QDialogButtonBox, QHBoxLayout, QHeaderView,
    QLabel, QSizePolicy, QSpacerItem, QTreeWidget,
    QTreeWidgetItem, QVBoxLayout, QWidget)

class Ui_WorkDialog(object):
    def setupUi(self, WorkDialog):
        if not WorkDialog.objectName():
            WorkDialog.setObjectName(u"WorkDialog")
        WorkDialog.resize(920, 600)
        self.column = QVBoxLayout(WorkDialog)
        self.column.setSpacing(8)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(16, 16, 16, 16)
        self.asked = QHBoxLayout()
        self.asked.setSpacing(8)
        self.asked.setObjectName(u"asked")
        self.period_label = QLabel(WorkDialog)
        self.period_label.setObjectName(u"period_label")

        self.asked.addWidget(self.period_label)

        self.period = QComboBox(WorkDialog)
        self.period.setObjectName(u"period")

        self.asked.addWidget(self.period)

        self.state = QLabel(WorkDialog)
        self.state.setObjectName(u"state")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setProperty(u"role", u"muted")

        self.asked.addWidget(self.state)

        self.stretch = QSpacerItem(40, 20, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.asked.addItem(self.stretch)


        self.column.addLayout(self.asked)

        self.reviewers = QTreeWidget(WorkDialog)
        self.reviewers.setObjectName(u"reviewers")
        self.reviewers.setRootIsDecorated(False)
        self.reviewers.setUniformRowHeights(True)

        self.column.addWidget(self.reviewers)

        self.fields = QTreeWidget(WorkDialog)
        self.fields.setObjectName(u"fields")
        self.fields.setRootIsDecorated(False)
        self.fields.setUniformRowHeights(True)
        self.fields.setAlternatingRowColors(True)
        self.fields.setSortingEnabled(True)

        self.column.addWidget(self.fields)

        self.words = QLabel(WorkDialog)
        self.words.setObjectName(u"words")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setProperty(u"role", u"muted")

        self.column.addWidget(self.words)

        self.measure = QCheckBox(WorkDialog)
        self.measure.setObjectName(u"measure")

        self.column.addWidget(self.measure)

        self.buttons = QDialogButtonBox(WorkDialog)
        self.buttons.setObjectName(u"buttons")
        self.buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close|QDialogButtonBox.StandardButton.Save)

        self.column.addWidget(self.buttons)

#if QT_CONFIG(shortcut)
        self.period_label.setBuddy(self.period)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(WorkDialog)
        self.buttons.rejected.connect(WorkDialog.reject)

        QMetaObject.connectSlotsByName(WorkDialog)
    # setupUi

    def retranslateUi(self, WorkDialog):
        WorkDialog.setWindowTitle(QCoreApplication.translate("WorkDialog", u"Progress", None))
        self.period_label.setText(QCoreApplication.translate("WorkDialog", u"Work &done", None))
#if QT_CONFIG(accessibility)
        self.period.setAccessibleName(QCoreApplication.translate("WorkDialog", u"Period", None))
#endif // QT_CONFIG(accessibility)
        ___qtreewidgetitem = self.reviewers.headerItem()
        ___qtreewidgetitem.setText(8, QCoreApplication.translate("WorkDialog", u"Median", None))
        ___qtreewidgetitem.setText(7, QCoreApplication.translate("WorkDialog", u"An hour", None))
        ___qtreewidgetitem.setText(6, QCoreApplication.translate("WorkDialog", u"Active", None))
        ___qtreewidgetitem.setText(5, QCoreApplication.translate("WorkDialog", u"Unclear", None))
        ___qtreewidgetitem.setText(4, QCoreApplication.translate("WorkDialog", u"Absent", None))
        ___qtreewidgetitem.setText(3, QCoreApplication.translate("WorkDialog", u"Corrected", None))
        ___qtreewidgetitem.setText(2, QCoreApplication.translate("WorkDialog", u"Confirmed", None))
        ___qtreewidgetitem.setText(1, QCoreApplication.translate("WorkDialog", u"Finished", None))
        ___qtreewidgetitem.setText(0, QCoreApplication.translate("WorkDialog", u"Reviewer", None))
#if QT_CONFIG(accessibility)
        self.reviewers.setAccessibleName(QCoreApplication.translate("WorkDialog", u"Work of each reviewer", None))
#endif // QT_CONFIG(accessibility)
        ___qtreewidgetitem1 = self.fields.headerItem()
        ___qtreewidgetitem1.setText(6, QCoreApplication.translate("WorkDialog", u"Correction rate", None))
        ___qtreewidgetitem1.setText(5, QCoreApplication.translate("WorkDialog", u"Unclear", None))
        ___qtreewidgetitem1.setText(4, QCoreApplication.translate("WorkDialog", u"Absent", None))
        ___qtreewidgetitem1.setText(3, QCoreApplication.translate("WorkDialog", u"Corrected", None))
        ___qtreewidgetitem1.setText(2, QCoreApplication.translate("WorkDialog", u"Confirmed", None))
        ___qtreewidgetitem1.setText(1, QCoreApplication.translate("WorkDialog", u"Looked at", None))
        ___qtreewidgetitem1.setText(0, QCoreApplication.translate("WorkDialog", u"Field", None))
#if QT_CONFIG(accessibility)
        self.fields.setAccessibleName(QCoreApplication.translate("WorkDialog", u"Work on each field", None))
#endif // QT_CONFIG(accessibility)
        self.words.setText(QCoreApplication.translate("WorkDialog", u"Documents: how many were finished, how many an hour of active time, and the time of the one in the middle. Fields: counted are values decided one at a time, by the last word on each; confirming all the rest at once is no look at a value. A value counts as not right where it was corrected, or taken away. Pauses of over two minutes are not counted as time. All of this stays in the store on this machine.", None))
        self.measure.setText(QCoreApplication.translate("WorkDialog", u"&Measure the time documents take", None))
    # retranslateUi

